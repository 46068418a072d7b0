package dev.topaz.benchmarks.report;

import static dev.topaz.benchmarks.report.Target.atLeast;
import static dev.topaz.benchmarks.report.Target.atMost;

import java.util.ArrayList;
import java.util.List;

/** All promises, in the order of the page. */
final class Targets {
    private static final String EVENT = "the short answer";

    private static final Protocol HTTP = new Protocol("HTTP", "http");
    private static final Protocol HTTP_GZIP = new Protocol("HTTP with gzip", "http-gzip");
    private static final Protocol HTTPS = new Protocol("HTTPS", "https");

    private final List<Target> all = new ArrayList<>();

    private Targets() {
        sign();
        encode();
        decode();
        call();
        messages();
        generate();
        catalog();
        start();
    }

    static List<Target> all() {
        return List.copyOf(new Targets().all);
    }

    private void add(String part, String text, String ratio, Target.Bound bound) {
        String[] names = ratio.split(" : ", 2);
        all.add(new Target(part, text, part + "/" + names[0], names.length == 1 ? "" : part + "/" + names[1], bound));
    }

    private void sign() {
        for (String method : List.of("md5", "hmac", "hmac-sha256")) {
            boolean isSha = method.equals("hmac-sha256");
            add("sign", method + ": Topaz / bare digest", of(method, "topaz", "digest", "ns"), atMost(isSha ? 2 : 1.6));
            add(
                    "sign",
                    method + ": official / Topaz",
                    of(method, "official", "topaz", "ns"),
                    atLeast(isSha ? 3.5 : 2.2));
            add("sign", method + ": bytes, official / Topaz", of(method, "official", "topaz", "B"), atLeast(10));
        }
    }

    private void encode() {
        String before = "BeforeHttp";
        add("encode", "everything before HTTP: official / Topaz", of(before, "official", "topaz", "ns"), atLeast(7));
        add("encode", "the same, bytes: official / Topaz", of(before, "official", "topaz", "B"), atLeast(20));
    }

    private void decode() {
        String official = "official : topaz";
        String fastjson = "topaz : fastjson2";
        run("EVENT", official, EVENT + ": official / Topaz", atLeast(20));
        run("LIST", official, "the list: official / Topaz", atLeast(20));
        run("EVENT", fastjson, "EVENT: Topaz / fastjson2", atMost(1.2));
        run("LIST", fastjson, "LIST: Topaz / fastjson2", atMost(1.2));
        run("SHUFFLED", fastjson, "SHUFFLED: Topaz / fastjson2", atMost(1.4));
        add("decode", EVENT + " in XML: official / Topaz", of("EVENT", "officialXml", "topazXml", "ns"), atLeast(6));
        add("decode", "the list in XML: official / Topaz", of("LIST", "officialXml", "topazXml", "ns"), atLeast(6));
        add("decode", "THIRD_MISSING: Topaz / fastjson2", of("THIRD_MISSING", "topaz", "fastjson2", "ns"), atMost(1.4));
        for (String answer : List.of("EVENT", "LIST", "SHUFFLED", "THIRD_MISSING")) {
            add("decode", answer + ": Jackson / Topaz", of(answer, "jackson", "topaz", "ns"), atLeast(1));
        }
    }

    private void run(String answer, String ratio, String text, Target.Bound bound) {
        all.add(new Target("runs", text, "runs/" + answer + "/" + ratio + "/median", "", bound));
    }

    private void call() {
        for (int threads : List.of(1, 16, 64)) {
            calls(HTTP, threads, "topaz", atLeast(2.5));
            calls(HTTP_GZIP, threads, "topaz", atLeast(2.5));
            calls(HTTPS, threads, "topaz", atLeast(threads == 1 ? 25 : 40));
        }
        calls(HTTP, 16, "httpclient5", atLeast(2));
        for (int threads : List.of(1, 16, 64)) {
            add(
                    "call",
                    "processor time for a call over HTTP on " + threads + " threads: official / topaz",
                    of("http-" + threads, "official", "topaz", "cpu"),
                    atLeast(2));
        }
        add("call", "answers that topaz lost in all windows", "all/topaz/lost", atMost(0));
    }

    private void calls(Protocol protocol, int threads, String client, Target.Bound bound) {
        add(
                "call",
                "calls over " + protocol.text() + " on " + threads + " threads: " + client + " / official",
                of(protocol.measured() + "-" + threads, client, "official", "calls"),
                bound);
    }

    private void messages() {
        add(
                "messages",
                "messages on 8 threads: Topaz / official",
                of("8-threads", "topaz", "official", "messages"),
                atLeast(3));
        add(
                "messages",
                "processor time for a message on 8 threads: official / Topaz",
                of("8-threads", "official", "topaz", "cpu"),
                atLeast(3));
        add("messages", "idle: Topaz / official", of("idle", "topaz", "official", "ms-a-minute"), atMost(1));
    }

    private void generate() {
        add("generate", "1,000 APIs: javac with Topaz / javac alone", of("1000", "topaz", "alone", "ms"), atMost(1.45));
        add(
                "generate",
                "1,000 APIs for Java 8: javac with Topaz / javac alone",
                of("1000-java-8", "topaz", "alone", "ms"),
                atMost(1.45));
        add("generate", "4,000 APIs / 1,000 APIs, with Topaz", "4000/topaz/ms : 1000/topaz/ms", atMost(4.4));
        add("generate", "one API more in a small project, milliseconds", "added/topaz/ms", atMost(500));
    }

    private void catalog() {
        add("catalog", "an API from the catalogue, not from a spec file, ms of CPU", "added/javac/cpu-ms", atMost(150));
        add("catalog", "found and read, classes loaded, ms", "find/classes-loaded/ms", atMost(5));
    }

    private void start() {
        add(
                "start",
                "to the first signed request, without the JVM: official / Topaz",
                of("net", "official", "topaz", "ms"),
                atLeast(2));
        add("start", "on the class path for one API, KB", "class-path/topaz/KB", atMost(1024));
    }

    private static String of(String test, String above, String below, String unit) {
        return test + "/" + above + "/" + unit + " : " + test + "/" + below + "/" + unit;
    }

    /** How calls travel: in the words of the page, and in the names of the measured numbers. */
    private record Protocol(String text, String measured) {}
}
