package dev.topaz.benchmarks.messages;

import com.sun.management.OperatingSystemMXBean;
import com.taobao.api.internal.toplink.LinkException;
import dev.topaz.benchmarks.call.Forked;
import dev.topaz.benchmarks.run.Depth;
import dev.topaz.benchmarks.run.Installation;
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
        try (Forked channel =
                new Forked(Installation.java("-cp", Installation.wholeClassPath(), CannedChannel.class.getName()))) {
            String url = "ws://127.0.0.1:" + channel.line() + "/";
            takeTurns(url, channel, depth, all);
            Duration idle = Duration.ofSeconds(depth == Depth.QUICK ? 2 : 90);
            for (Consumer each : Consumer.values()) {
                new Connected(each, url, channel)
                        .take(1, () -> add(all, "idle/" + each.key() + "/ms-a-minute", idle(idle)));
            }
        }
        Map<String, Double> medians = new TreeMap<>();
        all.forEach((key, values) -> medians.put("messages/" + key, Results.median(values)));
        return new Results(medians);
    }

    private static void takeTurns(String url, Forked channel, Depth depth, Map<String, List<Double>> all)
            throws IOException, InterruptedException {
        for (int round = -WARMUPS; round < depth.rounds(); round++) {
            Duration window = depth.round().multipliedBy(4);
            for (Consumer each : Consumer.values()) {
                Map<String, List<Double>> values = round < 0 ? new TreeMap<>() : all;
                new Connected(each, url, channel).take(Long.MAX_VALUE, () -> busy(each, channel, window, values));
            }
        }
    }

    /** What is measured while a client consumes. */
    private interface Measurement {
        void take() throws IOException, InterruptedException;
    }

    /** A client that is connected while something is measured. */
    private record Connected(Consumer consumer, String url, Forked channel) {
        void take(long messages, Measurement measurement) throws IOException, InterruptedException {
            long before = Long.parseLong(channel.ask(Long.toString(messages)));
            Runnable stop = start();
            try {
                while (MessagesPart.confirmed(channel) == before) {
                    TimeUnit.MILLISECONDS.sleep(10);
                }
                measurement.take();
            } finally {
                stop.run();
            }
        }

        private Runnable start() throws IOException {
            try {
                return consumer.start(url, THREADS);
            } catch (LinkException e) {
                throw new IOException(consumer + " does not connect", e);
            }
        }
    }

    private static long confirmed(Forked channel) throws IOException {
        return Long.parseLong(channel.ask("confirmed"));
    }

    private static void busy(Consumer consumer, Forked channel, Duration window, Map<String, List<Double>> values)
            throws IOException, InterruptedException {
        long confirmed = confirmed(channel);
        double cpu = cpuMicros();
        long start = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(window.toNanos());
        double messages = confirmed(channel) - confirmed;
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
