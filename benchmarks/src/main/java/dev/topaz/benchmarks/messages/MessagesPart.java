package dev.topaz.benchmarks.messages;

import com.sun.management.OperatingSystemMXBean;
import com.taobao.api.internal.toplink.LinkException;
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
    /** Rounds for the compiler. */
    private static final int WARMUPS = 2;

    /** Nothing to say. */
    public MessagesPart() {}

    @Override
    public Results run(Depth depth) throws IOException, InterruptedException {
        Map<String, List<Double>> all = new TreeMap<>();
        for (int round = -WARMUPS; round < depth.rounds(); round++) {
            for (Consumer each : Consumer.values()) {
                Map<String, List<Double>> values = round < 0 ? new TreeMap<>() : all;
                with(
                        each,
                        Long.MAX_VALUE,
                        channel -> busy(each, channel, depth.round().multipliedBy(4), values));
            }
        }
        Duration idle = Duration.ofSeconds(depth == Depth.QUICK ? 2 : 90);
        for (Consumer each : Consumer.values()) {
            with(each, 1, channel -> add(all, "idle/" + each.key() + "/ms-a-minute", idle(idle)));
        }
        Map<String, Double> medians = new TreeMap<>();
        all.forEach((key, values) -> medians.put("messages/" + key, Results.median(values)));
        return new Results(medians);
    }

    /** What is measured while a client consumes. */
    private interface Measurement {
        void take(CannedChannel channel) throws InterruptedException;
    }

    private static void with(Consumer consumer, long messages, Measurement measurement)
            throws IOException, InterruptedException {
        try (CannedChannel channel = new CannedChannel(messages)) {
            Runnable stop = start(consumer, channel);
            try {
                while (channel.confirmed() == 0) {
                    TimeUnit.MILLISECONDS.sleep(10);
                }
                measurement.take(channel);
            } finally {
                stop.run();
            }
        }
    }

    private static Runnable start(Consumer consumer, CannedChannel channel) throws IOException {
        try {
            return consumer.start(channel.url(), THREADS);
        } catch (LinkException e) {
            throw new IOException(consumer + " does not connect", e);
        }
    }

    private static void busy(
            Consumer consumer, CannedChannel channel, Duration window, Map<String, List<Double>> values)
            throws InterruptedException {
        long confirmed = channel.confirmed();
        double cpu = cpuMicros();
        long start = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(window.toNanos());
        double messages = channel.confirmed() - confirmed;
        String key = THREADS + "-threads/" + consumer.key();
        add(values, key + "/messages", messages * 1e9 / (System.nanoTime() - start));
        add(values, key + "/cpu", (cpuMicros() - cpu) / messages);
    }

    private static double idle(Duration window) throws InterruptedException {
        double before = cpuMicros();
        TimeUnit.NANOSECONDS.sleep(window.toNanos());
        return (cpuMicros() - before) / 1000 * 60 / window.toSeconds();
    }

    private static void add(Map<String, List<Double>> values, String key, double value) {
        values.computeIfAbsent(key, each -> new ArrayList<>()).add(value);
    }

    private static double cpuMicros() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1000.0;
    }
}
