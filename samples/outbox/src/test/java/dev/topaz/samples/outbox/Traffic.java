package dev.topaz.samples.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Threads that write to one outbox and empty it at the same time, and what was delivered, in that order. */
final class Traffic {
    private static final int WRITERS = 2;
    private static final int COURIERS = 4;
    private static final int STEPS = 10;

    private final WorkOrders workOrders;
    private final Outbox outbox;
    private final List<String> ids;
    private final AtomicInteger left;
    private final Map<String, List<Integer>> delivered = new ConcurrentHashMap<>();

    private Traffic(WorkOrders workOrders, Outbox outbox, List<String> ids) {
        this.workOrders = workOrders;
        this.outbox = outbox;
        this.ids = ids;
        this.left = new AtomicInteger(ids.size() * versions());
    }

    /** The first is from opening the work order. */
    private static int versions() {
        return 1 + WRITERS * STEPS;
    }

    /** Until all is delivered. */
    static Traffic on(WorkOrders workOrders, Outbox outbox, List<String> ids) throws Exception {
        Traffic traffic = new Traffic(workOrders, outbox, ids);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + COURIERS);
        List<Future<Void>> tasks = new ArrayList<>();
        Collections.nCopies(WRITERS, (Callable<Void>) traffic::write).forEach(task -> tasks.add(threads.submit(task)));
        Collections.nCopies(COURIERS, (Callable<Void>) traffic::deliver)
                .forEach(task -> tasks.add(threads.submit(task)));
        threads.shutdown();
        for (Future<Void> task : tasks) {
            task.get();
        }
        return traffic;
    }

    private Void write() throws SQLException {
        for (int i = 0; i < STEPS; i++) {
            for (String id : ids) {
                workOrders.move(id, "1", "");
            }
        }
        return null;
    }

    private Void deliver() throws SQLException {
        while (left.get() > 0) {
            Claim claim = outbox.claim("a", Duration.ofHours(1)).orElse(null);
            if (claim != null) {
                delivered
                        .computeIfAbsent(
                                claim.event().workOrderId(), id -> Collections.synchronizedList(new ArrayList<>()))
                        .add(claim.event().version());
                outbox.bringBack(claim, Outcome.delivered(""), Duration.ZERO);
                left.decrementAndGet();
            }
        }
        return null;
    }

    /** Work orders whose events were not delivered once each, in their order. */
    List<String> mistakes() {
        List<Integer> right = IntStream.rangeClosed(1, versions()).boxed().toList();
        return ids.stream()
                .filter(id -> !right.equals(delivered.get(id)))
                .map(id -> id + ": " + delivered.get(id))
                .toList();
    }
}
