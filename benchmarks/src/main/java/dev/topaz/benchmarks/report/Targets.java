package dev.topaz.benchmarks.report;

import static dev.topaz.benchmarks.report.Target.atLeast;
import static dev.topaz.benchmarks.report.Target.atMost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All promises, in the order of the page. */
final class Targets {
    private static final String EVENT = "the short answer";

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
        add("encode", "everything before HTTP: official / Topaz", of(before, "official", "topaz", "ns"), atLeast(8));
        add("encode", "the same, bytes: official / Topaz", of(before, "official", "topaz", "B"), atLeast(20));
    }

    private void decode() {
        for (String answer : List.of("EVENT", "LIST")) {
            String name = answer.equals("EVENT") ? EVENT : "the list";
            add("decode", name + ": official / Topaz", of(answer, "official", "topaz", "ns"), atLeast(20));
            add("decode", name + " in XML: official / Topaz", of(answer, "officialXml", "topazXml", "ns"), atLeast(6));
        }
        for (String answer : List.of("EVENT", "LIST", "SHUFFLED", "THIRD_MISSING")) {
            add("decode", answer + ": Topaz / fastjson2", of(answer, "topaz", "fastjson2", "ns"), atMost(1.4));
            add("decode", answer + ": Jackson / Topaz", of(answer, "jackson", "topaz", "ns"), atLeast(1));
        }
    }

    private void call() {
        for (int threads : List.of(1, 16, 64)) {
            calls("HTTP", threads, "topaz", atLeast(threads == 1 ? 1 : 1.5));
            calls("HTTPS", threads, "topaz", atLeast(25));
        }
        calls("HTTP", 16, "httpclient5", atLeast(3));
    }

    private void calls(String scheme, int threads, String client, Target.Bound bound) {
        add(
                "call",
                "calls over " + scheme + " on " + threads + " threads: " + client + " / official",
                of(scheme.toLowerCase(Locale.ROOT) + "-" + threads, client, "official", "calls"),
                bound);
    }

    private void messages() {
        add(
                "messages",
                "messages on 8 threads: Topaz / official",
                of("8-threads", "topaz", "official", "messages"),
                atLeast(3));
        add("messages", "idle: Topaz / official", of("idle", "topaz", "official", "ms-a-minute"), atMost(1));
    }

    private void generate() {
        add("generate", "1,000 APIs: javac with Topaz / javac alone", of("1000", "topaz", "alone", "ms"), atMost(1.25));
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
                atLeast(3));
        add("start", "on the class path for one API, KB", "class-path/topaz/KB", atMost(1024));
    }

    private static String of(String test, String above, String below, String unit) {
        return test + "/" + above + "/" + unit + " : " + test + "/" + below + "/" + unit;
    }
}
