package dev.topaz.benchmarks.report;

import java.util.HashMap;
import java.util.Map;

/** What is said below the ratios of a part of which one is missed. */
final class WhyMissed {
    private static final Map<String, String> TEXTS = new HashMap<>();

    static {
        TEXTS.put("sign", """
                **Why missed:** with SHA-256 the bare digest takes half a microsecond here, and what is around it, the 50 texts
                that have to become bytes first, as long again: ten nanoseconds each.
                """);
        TEXTS.put("encode", """
                **Why missed:** of 2.5 microseconds the signature takes 1.0 and the body 1.0, at one nanosecond a character.
                Eight times would leave 1.9 for everything. What would come nearer, names that are kept as bytes, already
                signed and already escaped, would make generated code hard to read for half a microsecond of a call that takes
                milliseconds.
                """);
        TEXTS.put("decode", """
                **Why missed:** nearly all of the time goes into making the texts themselves.
                """);
        TEXTS.put("call", """
                **Why missed:** on loopback a call is hardly more than work that threads hand to one another. The official
                client blocks one thread on `HttpURLConnection`. We do not: it may send a POST twice by itself, cannot be
                cancelled, and holds a thread for each call. The JDK's client (`jdk`) hands every call over several times, and
                the default transport once more, so that nothing of a user runs on a thread of a connection; that, and
                to check, sign and decode, are the 50 microseconds between the two. Who needs more over plain HTTP takes
                `httpclient5`; what keeps it from three times the official client is the 50 microseconds that Apache's client
                takes, where a bare `socket` needs 4.
                """);
        TEXTS.put("generate", """
                **Why missed:** 1.25 lies below `ready-made`, what a processor costs that does nothing at all but hand over the
                same sources.
                """);
        TEXTS.put("start", """
                **Why missed:** a third would be some 30 milliseconds. The security providers of the JDK take 10 of them, for both;
                80 small classes and 25 lambdas of ours the rest: retries, flow control, futures and listeners are there
                before the first call, and are what the official client does not have.
                """);
    }

    private WhyMissed() {}

    static String of(String part) {
        return TEXTS.getOrDefault(part, "");
    }
}
