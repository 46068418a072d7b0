package dev.topaz.benchmarks.decode;

import dev.topaz.benchmarks.portable.PortableClasses;
import dev.topaz.benchmarks.run.Depth;
import dev.topaz.benchmarks.run.Installation;
import dev.topaz.benchmarks.run.Part;
import dev.topaz.benchmarks.run.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ratios of decoding, again and again at different times, each time in a fresh process: the median of all runs so far, the
 * least and the greatest.
 */
public final class DecodeRuns implements Part {
    private static final List<String> ANSWERS = List.of("EVENT", "LIST", "SHUFFLED");

    private final Map<String, List<Double>> runs = new TreeMap<>();

    /** No run yet. */
    public DecodeRuns() {}

    /** Writes the answers into files, and returns their folder. */
    public static Path answers() throws IOException {
        Path folder = Installation.workFolder("answers");
        for (String name : ANSWERS) {
            Files.write(folder.resolve(name + ".json"), Json.valueOf(name).full());
        }
        return folder;
    }

    /** Makes one run more. */
    @Override
    public Results run(Depth depth) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("java.home"));
        List<String> answers = depth == Depth.QUICK ? ANSWERS.subList(0, 1) : ANSWERS;
        List<String> arguments = new ArrayList<>(List.of(answers().toString()));
        arguments.addAll(answers);
        Results nanos = PortableClasses.compile().run(home, "decode.DecodeRatios", arguments.toArray(String[]::new));
        for (String answer : answers) {
            add(answer, "official", "topaz", nanos);
            add(answer, "topaz", "fastjson2", nanos);
        }
        Map<String, Double> values = new TreeMap<>();
        runs.forEach((name, ratios) -> {
            values.put(name + "/runs", (double) ratios.size());
            values.put(name + "/median", Results.median(ratios));
            values.put(name + "/least", Collections.min(ratios));
            values.put(name + "/greatest", Collections.max(ratios));
        });
        return new Results(values);
    }

    private void add(String answer, String above, String below, Results nanos) {
        double ratio = nanos.get(answer + "/" + above + "/ns").orElseThrow()
                / nanos.get(answer + "/" + below + "/ns").orElseThrow();
        runs.computeIfAbsent("runs/" + answer + "/" + above + " : " + below, name -> new ArrayList<>())
                .add(ratio);
    }
}
