package dev.topaz.benchmarks.start;

import dev.topaz.benchmarks.run.Depth;
import dev.topaz.benchmarks.run.Installation;
import dev.topaz.benchmarks.run.Part;
import dev.topaz.benchmarks.run.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How long a fresh JVM takes to its first signed request, and how much lies on its class path. */
public final class StartPart implements Part {
    private static final int FOR_EACH_ROUND = 12;

    /** Nothing to say. */
    public StartPart() {}

    @Override
    public Results run(Depth depth) throws IOException, InterruptedException {
        List<Path> topaz = Installation.jars(Installation.TOPAZ);
        List<Path> official = Installation.jars(Installation.OFFICIAL);
        Map<String, List<Double>> took = new TreeMap<>();
        for (int i = 0; i < depth.rounds() * FOR_EACH_ROUND; i++) {
            add(took, "nothing", millis(Nothing.class, List.of()));
            add(took, "topaz", millis(TopazStart.class, topaz));
            add(took, "official", millis(OfficialStart.class, official));
        }
        Map<String, Double> values = new TreeMap<>();
        took.forEach((variant, all) -> values.put("start/jvm/" + variant + "/ms", Results.median(all)));
        double nothing = Results.median(took.getOrDefault("nothing", List.of()));
        took.forEach((variant, all) -> values.put("start/net/" + variant + "/ms", Results.median(all) - nothing));
        values.put("start/class-path/topaz/KB", (bytes(topaz) + generated()) / 1024.0);
        values.put("start/class-path/official/KB", bytes(official) / 1024.0);
        return new Results(values);
    }

    private static void add(Map<String, List<Double>> took, String variant, double millis) {
        took.computeIfAbsent(variant, name -> new ArrayList<>()).add(millis);
    }

    private static double millis(Class<?> main, List<Path> jars) throws IOException, InterruptedException {
        List<Path> entries =
                Stream.concat(Stream.of(Installation.classes()), jars.stream()).toList();
        long start = System.nanoTime();
        Process jvm = Installation.java("-cp", Installation.classPath(entries), main.getName())
                .inheritIO()
                .start();
        if (jvm.waitFor() != 0) {
            throw new IOException(main.getSimpleName() + " failed");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** The classes of the one API, not compressed. */
    private static long generated() throws IOException {
        try (Stream<Path> classes = Files.list(Installation.classes().resolve("dev/topaz/benchmarks/event"))) {
            return bytes(classes.filter(file -> file.getFileName().toString().startsWith("BcpushIsvEventEmit"))
                    .toList());
        }
    }

    private static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
