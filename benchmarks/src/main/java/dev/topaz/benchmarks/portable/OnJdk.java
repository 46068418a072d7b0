package dev.topaz.benchmarks.portable;

import dev.topaz.benchmarks.call.Forked;
import dev.topaz.benchmarks.call.Server;
import dev.topaz.benchmarks.decode.DecodeRuns;
import dev.topaz.benchmarks.run.Installation;
import dev.topaz.benchmarks.run.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Compares the ratios to the official SDK on another JDK with those on this one. */
public final class OnJdk {
    private static final String OFFICIAL = "/official/ns";
    private static final String TOPAZ = "/topaz/ns";
    private static final String DIGEST = "/digest/ns";

    private OnJdk() {}

    /**
     * Prints each ratio on both, and the one in the other.
     *
     * @param home the other JDK
     */
    public static void compare(Path home) throws IOException, InterruptedException {
        PortableClasses classes = PortableClasses.compile();
        Path here = Path.of(System.getProperty("java.home"));
        Results there = nanos(classes, home);
        Results usual = nanos(classes, here);
        System.out.println("| official / Topaz | on " + home + " | on " + here + " | the one in the other |");
        System.out.println("|---|---|---|---|");
        printRatios(ratios(there), ratios(usual));
        System.out.println("The digest of the JDK alone, in nanoseconds, and what Topaz takes with it:");
        printDigests(there, usual);
    }

    private static void printRatios(Results there, Results usual) {
        usual.values().forEach((name, ratio) -> {
            double other = there.get(name).orElseThrow();
            System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", name, other, ratio, other / ratio);
        });
    }

    private static void printDigests(Results there, Results usual) {
        usual.values().forEach((name, nanos) -> {
            if (name.endsWith(DIGEST)) {
                String whole = name.substring(0, name.length() - DIGEST.length()) + TOPAZ;
                System.out.printf(
                        Locale.ROOT,
                        "%s: %.0f of %.0f there, %.0f of %.0f here%n",
                        name,
                        there.get(name).orElseThrow(),
                        there.get(whole).orElseThrow(),
                        nanos,
                        usual.get(whole).orElseThrow());
            }
        });
    }

    private static Results ratios(Results all) {
        Map<String, Double> ratios = new TreeMap<>();
        all.values().forEach((name, nanos) -> {
            if (name.endsWith(OFFICIAL)) {
                String work = name.substring(0, name.length() - OFFICIAL.length());
                ratios.put(work, nanos / all.get(work + TOPAZ).orElseThrow());
            }
        });
        return new Results(ratios);
    }

    private static Results nanos(PortableClasses classes, Path home) throws IOException, InterruptedException {
        Map<String, Double> nanos =
                new TreeMap<>(classes.run(home, "event.SignRatios").values());
        nanos.putAll(
                classes.run(home, "decode.DecodeRatios", DecodeRuns.answers().toString(), "EVENT", "LIST")
                        .values());
        try (Forked server =
                new Forked(Installation.java("-cp", Installation.wholeClassPath(), Server.class.getName(), "http"))) {
            nanos.putAll(classes.run(home, "event.CallRatios", "http://127.0.0.1:" + server.line() + "/router/rest")
                    .values());
        }
        return new Results(nanos);
    }
}
