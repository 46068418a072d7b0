package dev.topaz.benchmarks.messages;

import com.sun.management.OperatingSystemMXBean;
import dev.topaz.benchmarks.run.Depth;
import dev.topaz.benchmarks.run.Part;
import dev.topaz.benchmarks.run.Results;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Messages a second, received, handled by eight threads and confirmed; and what a connection costs that nothing comes over. */
public final class MessagesPart implements Part {
    private static final int THREADS = 8;

    /** Nothing to say. */
    public MessagesPart() {}

    @Override
    public Results run(Depth depth) throws IOException, InterruptedException {
        boolean isQuick = depth == Depth.QUICK;
        Map<String, List<Double>> all = new TreeMap<>();
        int rounds = 2 + depth.rounds();
        for (int round = 0; round < rounds; round++) {
            for (Consumer each : Consumer.values()) {
                // The first two are for the compiler.
                Map<String, List<Double>> values = round < 2 ? new TreeMap<>() : all;
                measure(each, isQuick ? 20_000 : 200_000, values);
            }
        }
        for (Consumer each : Consumer.values()) {
            add(all, "idle/" + each.key() + "/ms-a-minute", idle(each, Duration.ofSeconds(isQuick ? 2 : 90)));
        }
        Map<String, Double> medians = new TreeMap<>();
        all.forEach((key, values) -> medians.put("messages/" + key, Results.median(values)));
        return new Results(medians);
    }

    private static void measure(Consumer consumer, int messages, Map<String, List<Double>> values)
            throws IOException, InterruptedException {
        double before = cpuMicros();
        try (CannedChannel channel = new CannedChannel(messages);
                AutoCloseable running = consumer.start(channel.url(), THREADS)) {
            double seconds = channel.awaitSeconds();
            String key = THREADS + "-threads/" + consumer.key();
            add(values, key + "/messages", messages / seconds);
            add(values, key + "/cpu", (cpuMicros() - before) / messages);
        } catch (IOException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(consumer + " failed", e);
        }
    }

    private static double idle(Consumer consumer, Duration window) throws IOException, InterruptedException {
        try (CannedChannel channel = new CannedChannel(1);
                AutoCloseable running = consumer.start(channel.url(), THREADS)) {
            channel.awaitSeconds();
            double before = cpuMicros();
            TimeUnit.NANOSECONDS.sleep(window.toNanos());
            return (cpuMicros() - before) / 1000 * 60 / window.toSeconds();
        } catch (IOException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(consumer + " failed", e);
        }
    }

    private static void add(Map<String, List<Double>> values, String key, double value) {
        values.computeIfAbsent(key, each -> new ArrayList<>()).add(value);
    }

    private static double cpuMicros() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1000.0;
    }
}
