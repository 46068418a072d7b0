package dev.topaz.benchmarks;

import dev.topaz.benchmarks.call.CallPart;
import dev.topaz.benchmarks.decode.JsonBenchmark;
import dev.topaz.benchmarks.decode.OtherFormsBenchmark;
import dev.topaz.benchmarks.encode.BeforeHttpBenchmark;
import dev.topaz.benchmarks.encode.FormBenchmark;
import dev.topaz.benchmarks.generate.CatalogPart;
import dev.topaz.benchmarks.generate.GeneratePart;
import dev.topaz.benchmarks.messages.MessagesPart;
import dev.topaz.benchmarks.report.Page;
import dev.topaz.benchmarks.run.Depth;
import dev.topaz.benchmarks.run.JmhPart;
import dev.topaz.benchmarks.run.Part;
import dev.topaz.benchmarks.run.Results;
import dev.topaz.benchmarks.sign.SignBenchmark;
import dev.topaz.benchmarks.start.StartPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code java [-Dquick] -jar benchmarks/target/benchmarks.jar <part>... | all | report}: measures, and writes the page.
 *
 * <p>Run in the root of the repository.
 */
public final class Main {
    private static final String REPORT = "report";
    private static final Path TARGET = Path.of("benchmarks", "target");
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("sign", new JmhPart("sign", List.of(SignBenchmark.class)));
        PARTS.put("encode", new JmhPart("encode", List.of(FormBenchmark.class, BeforeHttpBenchmark.class)));
        PARTS.put("decode", new JmhPart("decode", List.of(JsonBenchmark.class, OtherFormsBenchmark.class)));
        PARTS.put("call", new CallPart());
        PARTS.put("messages", new MessagesPart());
        PARTS.put("generate", new GeneratePart());
        PARTS.put("catalog", new CatalogPart());
        PARTS.put("start", new StartPart());
    }

    private Main() {}

    /** One part after the other, in the order in which they are named; then the page. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Depth depth = Depth.ofThisRun();
        Path results = TARGET.resolve(depth == Depth.QUICK ? "results-quick" : "results");
        for (String name : wanted(List.of(args))) {
            Part part = PARTS.get(name);
            if (part != null) {
                part.run(depth).write(results.resolve(name + ".json"));
            }
        }
        Path docs = depth == Depth.QUICK ? TARGET : Path.of("docs");
        new Page(Results.readAll(results), docs).write();
    }

    private static List<String> wanted(List<String> args) {
        boolean isKnown = args.stream().allMatch(name -> name.equals(REPORT) || PARTS.containsKey(name));
        if (args.equals(List.of("all"))) {
            return List.copyOf(PARTS.keySet());
        }
        if (args.isEmpty() || !isKnown) {
            System.err.println("usage: java [-Dquick] -jar benchmarks/target/benchmarks.jar all | report | part...\n"
                    + "parts: " + String.join(" ", PARTS.keySet()));
            System.exit(2);
        }
        return args;
    }
}
