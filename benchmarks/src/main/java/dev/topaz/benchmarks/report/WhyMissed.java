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
                **Why missed:** a quarter of the time is the digest itself, and half of it turns some 600 characters into bytes, once as
                they are and once as they stand in a form. The parameters of the protocol that do not change are encoded once for each
                client; those of the request differ from call to call.
                """);
        TEXTS.put("decode", """
                **Why missed:** nearly all of the time goes into making the texts themselves.
                """);
        TEXTS.put("runs", """
                **Why missed:** a short answer is mostly Chinese and escaped text, whose characters are decoded and checked one by one.
                """);
        TEXTS.put("call", """
                **Why missed:** the server and both clients share the processors of this machine, so that the time of a call is in part
                that of the server, which is the same for all clients. On one thread it is mostly the time until the kernel wakes the
                other side, twice for each call: `socket` shows it, and it differs by a factor of two from one run to the next.
                """);
        TEXTS.put("generate", """
                **Why missed:** `ready-made` is what a processor costs that does nothing at all but hand over the same sources; all that
                Topaz can save lies between the two.
                """);
        TEXTS.put("catalog", """
                **Why missed:** code that runs for the first or second time is interpreted, not compiled. What is read is one block of sixteen
                APIs, and of it one of the largest APIs.
                """);
        TEXTS.put("start", """
                **Why missed:** the security providers of the JDK take a quarter of the time, for both clients; most of the rest is the
                loading of some 100 small classes: retries, flow control and listeners are there before the first call.
                """);
    }

    private WhyMissed() {}

    static String of(String part) {
        return TEXTS.getOrDefault(part, "");
    }
}
