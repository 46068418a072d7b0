package dev.topaz.benchmarks.generate;

import dev.topaz.benchmarks.run.Depth;
import dev.topaz.benchmarks.run.Part;
import dev.topaz.benchmarks.run.Results;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The compiler with Topaz, with a processor that has nothing to do, and alone on the same sources; they take turns. */
public final class GeneratePart implements Part {
    private static final int INCREMENTAL = 100;

    /** What most projects compile for. */
    private static final List<String> JAVA_8 = List.of("--release", "8");

    /** How many APIs, how often they are compiled, and with which options. */
    private record Size(String name, int apis, int rounds, List<String> options) {
        Size(int apis, int rounds) {
            this(String.valueOf(apis), apis, rounds, List.of());
        }
    }

    private static final List<Size> QUICK = List.of(new Size(1, 1), new Size(INCREMENTAL, 1));
    private static final List<Size> FULL = List.of(
            new Size(1, 9),
            new Size(INCREMENTAL, 7),
            new Size(1000, 5),
            new Size("1000-java-8", 1000, 5, JAVA_8),
            new Size(4000, 1));

    private final Map<String, List<Double>> all = new TreeMap<>();

    /** Nothing to say. */
    public GeneratePart() {}

    @Override
    public Results run(Depth depth) throws IOException, InterruptedException {
        Optional<CorpusSpecs> corpus = CorpusSpecs.read();
        if (corpus.isPresent()) {
            for (Size size : depth == Depth.QUICK ? QUICK : FULL) {
                int apis = Math.min(size.apis(), corpus.get().size());
                measure(Project.with(size.name(), corpus.get(), apis, size.options()), size);
            }
        }
        Map<String, Double> medians = new TreeMap<>();
        all.forEach((key, values) -> medians.put(key, Results.median(values)));
        if (!all.isEmpty()) {
            medians.put("generate/added/topaz/ms", added());
        }
        return new Results(medians);
    }

    private void measure(Project project, Size size) throws IOException, InterruptedException {
        for (int round = 0; round < size.rounds(); round++) {
            add(size.name(), "topaz", project.withTopaz());
            add(size.name(), "ready-made", project.readyMade());
            add(size.name(), "alone", project.alone());
            if (size.apis() == INCREMENTAL) {
                project.touchOneSpec(round);
                add("one-of-" + INCREMENTAL, "topaz", project.withTopaz());
                add("one-of-" + INCREMENTAL, "alone", project.alone());
            }
        }
    }

    /** What Topaz and one API add to the time of the smallest project. */
    private double added() {
        return Results.median(all.getOrDefault("generate/1/topaz/ms", List.of()))
                - Results.median(all.getOrDefault("generate/1/alone/ms", List.of()));
    }

    private void add(String apis, String variant, Project.Took took) {
        String key = "generate/" + apis + "/" + variant;
        all.computeIfAbsent(key + "/ms", name -> new ArrayList<>()).add(took.wallMillis());
        all.computeIfAbsent(key + "/cpu-ms", name -> new ArrayList<>()).add(took.cpuMillis());
        all.computeIfAbsent(key + "/MB", name -> new ArrayList<>()).add(took.peakMegabytes());
    }
}
