package dev.topaz.benchmarks.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Benchmark classes, run by JMH: nanoseconds and bytes for each call.
 *
 * <p>Methods are named after what they measure; those of the official SDK begin with {@code official}, and are warmed up
 * for longer. The parameters of a class say what its case is.
 *
 * @param name of the part
 */
public record JmhPart(String name, List<Class<?>> classes) implements Part {
    private static final String OFFICIAL = "official.*";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    public JmhPart {
        classes = List.copyOf(classes);
    }

    @Override
    public Results run(Depth depth) {
        Map<String, Double> values = new TreeMap<>();
        try {
            ChainedOptionsBuilder official = options(depth).warmupIterations(depth.officialWarmups());
            classes.forEach(type -> official.include(methods(type, OFFICIAL)));
            collect(new Runner(official.build()).run(), values);
            ChainedOptionsBuilder others = options(depth).warmupIterations(depth.warmups());
            classes.forEach(type -> others.include(methods(type, "(?!" + OFFICIAL + ").*")));
            collect(new Runner(others.build()).run(), values);
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
        return new Results(values);
    }

    private static String methods(Class<?> type, String method) {
        return "^" + type.getName().replace(".", "\\.") + "\\." + method + "$";
    }

    private static ChainedOptionsBuilder options(Depth depth) {
        TimeValue round = TimeValue.milliseconds(depth.round().toMillis());
        return new OptionsBuilder()
                .forks(1)
                .warmupTime(round)
                .measurementTime(round)
                .measurementIterations(depth.rounds())
                .shouldFailOnError(true)
                .jvmArgsAppend("-Xms1g", "-Xmx1g", "-Duser.timezone=GMT+8")
                .addProfiler(GCProfiler.class);
    }

    private void collect(Collection<RunResult> runs, Map<String, Double> values) {
        for (RunResult run : runs) {
            String key = key(run.getParams());
            List<IterationResult> rounds = run.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .toList();
            values.put(
                    key + "/ns",
                    Results.median(rounds.stream()
                            .map(round -> round.getPrimaryResult().getScore())
                            .toList()));
            run.getSecondaryResults().forEach((metric, result) -> {
                if (metric.equals(ALLOCATED)) {
                    values.put(key + "/B", result.getScore());
                }
            });
        }
    }

    /** {@code part/case/variant}; a class without parameters is a case of its own. */
    private String key(BenchmarkParams params) {
        String path = params.getBenchmark();
        String variant = path.substring(path.lastIndexOf('.') + 1);
        String type = path.substring(0, path.lastIndexOf('.'));
        String of = params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining("-"));
        return name + "/" + (of.isEmpty() ? caseOf(type) : of) + "/" + variant;
    }

    private static String caseOf(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace("Benchmark", "");
    }
}
