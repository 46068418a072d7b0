package dev.topaz.outbox;

import dev.topaz.runtime.log.GuardedLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.logging.Level;

/**
 * The threads of a process that deliver the events of an outbox: at least once and in order for each aggregate, even if a process or
 * the database dies.
 *
 * <p>Any number of processes may share a store. A failure pauses the deliveries in its scope ({@link FailureScope}), and no others, in
 * all processes. When a pause is over, one event is sent to find out whether the failure has passed.
 *
 * <pre>{@code
 * Couriers couriers = Couriers.start(store, sender, sessions, new OutboxOptions());
 * Runtime.getRuntime().addShutdownHook(new Thread(couriers::close));
 * }</pre>
 */
public final class Couriers implements AutoCloseable {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.outbox");
    /** The part of the time to close that is kept for settling deliveries that had to be interrupted. */
    private static final int PART_FOR_INTERRUPTED = 5;

    private final StopSignal stop = new StopSignal();
    private final List<Thread> threads = new ArrayList<>();
    private final OutboxOptions options;

    private Couriers(Delivery delivery, BiFunction<Runnable, String, Thread> factory) {
        this.options = delivery.options();
        for (int i = 1; i <= options.couriers(); i++) {
            String name = options.name() + "-" + i;
            threads.add(factory.apply(new Courier(name, delivery, stop), "topaz-outbox-" + name));
        }
        threads.add(factory.apply(new Maintenance(delivery, stop), "topaz-outbox-" + options.name() + "-maintenance"));
    }

    /** Starts delivering. */
    public static Couriers start(OutboxStore store, EventSender sender, SessionSource sessions, OutboxOptions options) {
        return start(new Delivery(store, sender, sessions, options), Thread::new);
    }

    /** @param factory makes a thread of its task and its name */
    static Couriers start(Delivery delivery, BiFunction<Runnable, String, Thread> factory) {
        Couriers couriers = new Couriers(delivery, factory);
        try {
            couriers.threads.forEach(Thread::start);
        } catch (RuntimeException | Error e) {
            // An OutOfMemoryError is how a JVM says that the system has no thread to give. Nobody else can end those
            // that have started.
            couriers.close();
            throw e;
        }
        return couriers;
    }

    /**
     * Starts no more deliveries, and waits for those in flight: a process that ends like this causes no duplicate. Deliveries that are
     * not done when most of {@link OutboxOptions#closeTimeout} is over are interrupted; another courier delivers these events again.
     */
    @Override
    public void close() {
        stop.stop();
        long total = options.closeTimeout().toNanos();
        long begin = System.nanoTime();
        try {
            if (!hasEnded(begin + total - total / PART_FOR_INTERRUPTED)) {
                threads.forEach(Thread::interrupt);
                if (!hasEnded(begin + total)) {
                    LOG.log(Level.WARNING, "couriers are still at work after {0}", options.closeTimeout());
                }
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasEnded(long until) throws InterruptedException {
        for (Thread thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, until - System.nanoTime()));
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }
}
