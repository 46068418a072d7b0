package dev.topaz.benchmarks;

import dev.topaz.benchmarks.call.CallPart;
import dev.topaz.benchmarks.decode.JsonBenchmark;
import dev.topaz.benchmarks.decode.OtherFormsBenchmark;
import dev.topaz.benchmarks.encode.BeforeHttpBenchmark;
import dev.topaz.benchmarks.encode.FormBenchmark;
import dev.topaz.benchmarks.generate.GeneratePart;
import dev.topaz.benchmarks.run.Depth;
import dev.topaz.benchmarks.run.JmhPart;
import dev.topaz.benchmarks.run.Part;
import dev.topaz.benchmarks.sign.SignBenchmark;
import dev.topaz.benchmarks.start.StartPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code java [-Dquick] -jar benchmarks/target/benchmarks.jar <part>... | all | report}: measures, and writes the page.
 *
 * <p>Run in the root of the repository.
 */
public final class Main {
    private static final Path RESULTS = Path.of("benchmarks", "target", "results");
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("sign", new JmhPart("sign", List.of(SignBenchmark.class)));
        PARTS.put("encode", new JmhPart("encode", List.of(FormBenchmark.class, BeforeHttpBenchmark.class)));
        PARTS.put("decode", new JmhPart("decode", List.of(JsonBenchmark.class, OtherFormsBenchmark.class)));
        PARTS.put("call", new CallPart());
        PARTS.put("generate", new GeneratePart());
        PARTS.put("start", new StartPart());
    }

    private Main() {}

    /** One part after the other, in the order in which they are named. */
    public static void main(String[] args) throws IOException, InterruptedException {
        for (String part : args) {
            Optional.ofNullable(PARTS.get(part))
                    .orElseThrow()
                    .run(Depth.ofThisRun())
                    .write(RESULTS.resolve(part + ".json"));
        }
    }
}
