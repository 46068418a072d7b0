package dev.topaz.benchmarks.event;

import com.sun.management.OperatingSystemMXBean;
import com.taobao.api.ApiException;
import dev.topaz.runtime.DefaultTaobaoClient;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes whole calls with both clients in one process, a window each, in turns. Written for Java 8. */
public final class CallRatios {
    private static final int THREADS = 16;
    private static final int WARMUPS = 10;
    private static final int ROUNDS = 7;
    private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(700);

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private CallRatios() {}

    /**
     * Prints the median nanoseconds of a call, by the clock and by the processor, of each client.
     *
     * @param args the address to call
     */
    public static void main(String[] args) throws Exception {
        DefaultTaobaoClient topaz = new DefaultTaobaoClient(args[0], Event.APP_KEY, Event.SECRET);
        BcpushIsvEventEmitRequest request = Event.request();
        com.taobao.api.DefaultTaobaoClient official =
                new com.taobao.api.DefaultTaobaoClient(args[0], Event.APP_KEY, Event.SECRET);
        Runnable ours = () -> topaz.call(request, Event.SESSION);
        Runnable theirs = () -> {
            try {
                if (!official.execute(new OfficialEvent(), Event.SESSION).isSuccess()) {
                    throw new IllegalStateException("the call was refused");
                }
            } catch (ApiException e) {
                throw new IllegalStateException(e);
            }
        };
        new CallRatios().compare(theirs, ours);
        System.exit(0);
    }

    private void compare(Runnable official, Runnable topaz) throws Exception {
        List<double[]> ofOfficial = new ArrayList<>();
        List<double[]> ofTopaz = new ArrayList<>();
        for (int round = -WARMUPS; round < ROUNDS; round++) {
            double[] theirs = window(official);
            double[] ours = window(topaz);
            if (round >= 0) {
                ofOfficial.add(theirs);
                ofTopaz.add(ours);
            }
        }
        print("official", ofOfficial);
        print("topaz", ofTopaz);
    }

    private static void print(String name, List<double[]> windows) {
        System.out.println("call/" + name + "/ns " + median(windows, 0));
        System.out.println("call-cpu/" + name + "/ns " + median(windows, 1));
    }

    private static double median(List<double[]> windows, int unit) {
        List<Double> numbers = new ArrayList<>();
        windows.forEach(window -> numbers.add(window[unit]));
        Collections.sort(numbers);
        return numbers.get(numbers.size() / 2);
    }

    /** The nanoseconds of a call: by the clock, and by the processor. */
    private double[] window(Runnable call) throws Exception {
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        List<Future<Integer>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> {
                int calls = 0;
                for (; System.nanoTime() - start < WINDOW; calls++) {
                    call.run();
                }
                return calls;
            }));
        }
        double calls = 0;
        for (Future<Integer> each : running) {
            calls += each.get();
        }
        return new double[] {(System.nanoTime() - start) / calls, (system.getProcessCpuTime() - cpu) / calls};
    }
}
