package dev.topaz.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the page says besides numbers. */
final class Prose {
    /** What another module measures, and no part of this program. */
    private static final String FLEET = """

            ## A fleet

            Four processes share one quota of 200 calls a second on a Redis, against the fake gateway, whose window slides;
            two of their clocks are two hours off. After warming up, for six seconds. Measured by `FleetTest` in `redis`,
            which `.ci/timing` runs and which prints the figure.

            | ratio | measured | promised | |
            |---|---|---|---|
            | accepted / quota | 0.96 | 0.95 to 1.00 | met |
            | refused for throttling | 0 | 0 | met |
            """;

    private static final String INTRODUCTION = """
            # Benchmarks

            Speed is a promise only when it is measured against what a user would use instead: in one run, on one
            machine, as a ratio. This page is written by the benchmarks themselves:

            ```
            mvn -B -Pbenchmarks -pl benchmarks -am -DskipTests package
            java -jar benchmarks/target/benchmarks.jar all
            ```

            `sign`, `encode`, `runs`, `decode`, `call`, `messages`, `generate`, `catalog` and `start` in place of `all` run one part
            each, `runtime` all that the runtime promises, in eleven minutes, `report` writes the page from what has been run,
            `on /path/to/jdk-8` compares the ratios on another JDK with those on this one, and `java -Dquick -jar ...` proves in
            a few minutes that everything works, with numbers that say little and a page that goes to `benchmarks/target`. Results
            are medians, kept as JSON in `benchmarks/target/results`.

            """;

    private static final Map<String, String> TITLES = new LinkedHashMap<>();
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        part("sign", "Sign", """
                The request `taobao.bcpush.isv.event.emit` with its 17 parameters and 8 of the protocol, Chinese among
                them, from prepared parameters to the signature. `digest` is the floor: the bare digest over one array
                that is already there, with the secret digested beforehand. All three must sign alike, or nothing is
                measured.
                """);
        part("encode", "Encode", """
                `Form` is the body alone, `BeforeHttp` everything from a filled request to what HTTP carries: check, sign,
                encode. `topazClient` goes further, through the whole chain up to the transport: it pays for flow control, for
                retries and for decoding the shortest answer as well. The official client cannot be stopped there; what it
                does is repeated step by step.
                """);
        part("runs", "Decode, five times", """
                Five runs at different times, between the other parts, each in a fresh process in which the three decoders take
                turns, by processor time: the median ratio of the five, the least and the greatest. EVENT is a short answer of some
                600 bytes, LIST one of some 40 KB, SHUFFLED the same in another order of the fields in each object. `runs` says how
                many runs there were.
                """);
        part("decode", "Decode", """
                From the bytes of an answer to objects. EVENT is a short answer of some 600 bytes, LIST one of some 40 KB: 50
                trades of 25 fields, with nested orders; SHUFFLED is LIST in another order of the fields in each object,
                in THIRD_MISSING a third of them are not there, and TWO_HUNDRED has 200 trades. fastjson2 and Jackson
                read into plain objects with public fields. `scan` looks at every byte once, `text` makes one String
                of the body: neither reads anything yet. All variants must read equal values, or nothing is measured.
                """);
        part("call", "Whole calls", """
                Over loopback, to a server in a process of its own, which compresses its answers in `http-gzip`. Each client has a
                process too; they take turns, a window each. `topaz` has the default transport, `httpclient5` the one on Apache HttpClient 5. Two are
                floors, which send a request that is ready and do not look at the answer: `jdk` is the JDK's client by
                itself, `socket` a bare socket for each thread, as much as this machine can do with the server on it. Over
                HTTPS, ours verify a certificate that was made for this run; the official client verifies none.
                `calls` are calls a second, `p50` and `p99` microseconds, `cpu` microseconds of the client for each
                call, `connections` those that were made during a window, `lost` the answers of all windows together that
                had come, and were lost by the client (`docs/adr/0013`): it takes one that is faster than a thread is scheduled.
                """);
        part("messages", "Messages", """
                Over loopback, from a server that does as little as it can, in a process of its own; both clients take turns
                in one process. Messages of 200 bytes are received, handled by eight threads that count them, and confirmed.
                `messages` are messages a second, `cpu` microseconds of the client for each; `idle` is the time that the processor spends in a minute on a
                connection that nothing comes over. The official client's log is switched off, as ours is silent.
                """);
        part("generate", "Generation", """
                The compiler with Topaz beside the compiler alone on what Topaz wrote, each time in a fresh process, taking
                turns, on real documents. `ready-made` is the floor of every annotation processor: one that hands the
                compiler the same sources, ready. The compiler enters generated classes once more in its last round, and
                looks every new name up in all modules; what Topaz takes for itself is the difference to that floor.
                `one-of-100` compiles again after one spec of 100 has changed.
                """);
        part("catalog", "The catalogue", """
                The compiler with `taobao.trades.sold.get`, one of the largest APIs: once from a spec file, once from the catalogue on
                the processor path; processor time of the whole process, taking turns. `find` is the catalogue alone: the
                first API in a fresh JVM, of which loading classes is the most, and the same in a catalogue that is opened anew.
                """);
        part("start", "Start", """
                `jvm` is a fresh JVM from its start to its end, with nothing but the first signed request in between; `net` is
                that without the JVM itself. `class-path` is everything that a project with one API needs.
                """);
    }

    private Prose() {}

    private static void part(String name, String title, String text) {
        TITLES.put(name, title);
        TEXTS.put(name, text);
    }

    /** The titles of the parts by their names, in the order of the page. */
    static Map<String, String> titles() {
        return TITLES;
    }

    static String of(String part) {
        return TEXTS.getOrDefault(part, "");
    }

    /** Returns the section that stands behind all parts. */
    static String fleet() {
        return FLEET;
    }

    static String introduction() {
        return INTRODUCTION
                + Machine.description()
                + "\nIn the pictures a bar that reaches the dashed line is as promised, a longer one better.\n";
    }
}
