package dev.topaz.benchmarks.portable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Times several ways to do the same work, in turns, in one process and by the processor time of its thread: a slow moment of the
 * machine meets all of them.
 */
public final class Rounds {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(100);

    private final Map<String, Work> works = new LinkedHashMap<>();
    /** Keeps the compiler from leaving the work out. */
    private volatile Object unused = "";

    /** Nothing to time yet. */
    public Rounds() {}

    /** One way to do the work. */
    public interface Work {
        /** Does it once, and returns what came of it. */
        Object run() throws Exception;
    }

    /** Adds a way. */
    public Rounds add(String name, Work work) {
        works.put(name, work);
        return this;
    }

    /**
     * Prints the median nanoseconds of each way, a line for each: {@code prefix/name/ns} and the number.
     *
     * @param warmupSeconds for each way
     */
    public void print(String prefix, int warmupSeconds, int rounds) throws Exception {
        for (int i = 0; i < warmupSeconds * 10; i++) {
            for (Work work : works.values()) {
                nanos(work);
            }
        }
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                all.computeIfAbsent(work.getKey(), name -> new ArrayList<>()).add(nanos(work.getValue()));
            }
        }
        all.forEach((name, nanos) -> System.out.println(prefix + "/" + name + "/ns " + median(nanos)));
    }

    private double nanos(Work work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        long end = System.nanoTime() + ROUND;
        int times = 0;
        do {
            // The clock is slow beside the shortest of the works.
            for (int i = 0; i < 20; i++) {
                unused = work.run();
            }
            times += 20;
        } while (System.nanoTime() - end < 0);
        return (THREADS.getCurrentThreadCpuTime() - start) / (double) times;
    }

    private static double median(List<Double> numbers) {
        Collections.sort(numbers);
        return numbers.get(numbers.size() / 2);
    }
}
