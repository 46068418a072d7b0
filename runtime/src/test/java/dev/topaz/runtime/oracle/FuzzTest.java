package dev.topaz.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.oracle.Official.Form;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random documents and random answers, broken in random ways, read by both sides.
 *
 * <p>{@code -Dfuzz.seconds=600} runs longer, {@code -Dfuzz.seed=7} elsewhere; a failure prints the seed and the body.
 */
class FuzzTest {
    private static final String API = "taobao.demo.get";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Of processor time, which nothing else on the machine takes away. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int SHAPES = 30;
    private static final int ENOUGH = 20;
    /** The same answers in each run, however busy the machine is; a long run goes on behind them. */
    private static final int CASES = 3000;

    @TempDir
    Path folder;

    @Test
    void readsRandomAnswersAsPromisedAndUnlikeTheOfficialSdkForNamedReasonsOnly() {
        long seed = Long.getLong("fuzz.seed", 20261124);
        List<Shape> shapes = IntStream.range(0, SHAPES)
                .mapToObj(i -> new RandomShape(new Random(seed + i)).response("Demo" + i + "Response"))
                .toList();
        OfficialTypes types = OfficialTypes.compile(folder, shapes, Map.of());
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("fuzz.seconds", 0)).toNanos();
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        while ((System.nanoTime() < end || cases < CASES) && wrong.size() < ENOUGH) {
            Shape shape = shapes.get(cases % SHAPES);
            wrong.addAll(problems(shape, types, seed + cases));
            cases++;
        }
        System.out.println("FuzzTest: " + cases + " answers, seed " + seed);
        assertEquals(List.of(), wrong);
    }

    private static List<String> problems(Shape shape, OfficialTypes types, long seed) {
        Random random = new Random(seed);
        Form form = Form.values()[random.nextInt(Form.values().length)];
        String body = new RandomBody(random, form).of(shape, WireFormat.responseRoot(API));
        byte[] bytes = BodyMutation.of(random, body);
        long start = THREADS.getCurrentThreadCpuTime();
        Ours.of(shape, API, bytes);
        Set<String> problems = new TreeSet<>();
        Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        if (took.compareTo(LONGEST) > 0) {
            problems.add("took " + took);
        }
        Contrast contrast = Contrast.of(shape, types.get(shape), form, API, bytes);
        problems.addAll(contrast.betweenOursAndIdeal(Ideal.of(shape, API, bytes)));
        contrast.explain(problems);
        return problems.stream()
                .map(problem -> "seed " + seed + " " + form + " " + shape.name() + " " + problem + "\n"
                        + new String(bytes, StandardCharsets.UTF_8) + "\n official "
                        + contrast.official().failure() + "\n")
                .toList();
    }
}
