package dev.topaz.benchmarks.call;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One client in a process of its own. A line {@code threads millis} on its input is answered, after that time, with
 * {@code calls-a-second p50-us p99-us cpu-us-per-call answers-lost}.
 */
public final class Caller {
    /** Calls of one thread; more make the array grow. */
    private static final int MANY = 1 << 20;

    private final Runnable call;
    private final int threads;
    private final AtomicInteger lost = new AtomicInteger();
    private final long nanos;

    private Caller(Runnable call, int threads, long millis) {
        this.call = call;
        this.threads = threads;
        this.nanos = millis * 1_000_000;
    }

    /**
     * Serves until its input ends.
     *
     * @param args the name of the client, and the address to call
     */
    public static void main(String[] args) {
        try (Scanner in = new Scanner(System.in, StandardCharsets.UTF_8)) {
            Runnable call = Client.valueOf(args[0]).to(args[1]);
            while (in.hasNextInt()) {
                System.out.println(new Caller(call, in.nextInt(), in.nextLong()).window());
            }
            System.exit(0);
        } catch (InterruptedException | ExecutionException | RuntimeException e) {
            // Threads of clients may go on: without an end the one who asks would wait for ever.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private String window() throws InterruptedException, ExecutionException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<long[]>> running = new ArrayList<>();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> loop(start + nanos)));
        }
        List<long[]> took = new ArrayList<>();
        for (Future<long[]> each : running) {
            took.add(each.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long cpuNanos = system.getProcessCpuTime() - cpu;
        pool.shutdown();
        long[] sorted = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return sorted.length / seconds + " " + at(sorted, 0.5) + " " + at(sorted, 0.99) + " "
                + cpuNanos / 1e3 / sorted.length + " " + lost.get();
    }

    private long[] loop(long end) {
        long[] took = new long[MANY];
        int calls = 0;
        do {
            long start = System.nanoTime();
            callOnce();
            took = calls == took.length ? Arrays.copyOf(took, 2 * calls) : took;
            took[calls++] = System.nanoTime() - start;
        } while (System.nanoTime() < end);
        return Arrays.copyOf(took, calls);
    }

    /** The time that a lost answer takes is part of what the client costs. */
    private void callOnce() {
        try {
            call.run();
        } catch (LostAnswerException e) {
            lost.incrementAndGet();
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e3;
    }
}
