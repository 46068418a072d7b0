package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for the outbox in every database: each contract, one after the other and by many couriers at once. */
@Timeout(300)
abstract class OutboxStoreContract
        implements EventContract, LeaseContract, PauseContract, OperatorContract, ConnectionContract {
    private OutboxUnderTest outbox;

    /** With the tables of the outbox, empty. */
    abstract DataSource database() throws Exception;

    JdbcOutboxStore store(DataSource database) {
        return new JdbcOutboxStore(database);
    }

    @BeforeEach
    void open() throws Exception {
        DataSource database = database();
        outbox = new OutboxUnderTest(database, store(database));
    }

    @Override
    public OutboxUnderTest outbox() {
        return outbox;
    }

    @Test
    void nobodyGetsWhatAnotherHasAndTheOrderIsKept() throws Exception {
        int steps = 20;
        List<String> aggregateIds = List.of("a", "b", "c", "d", "e");
        for (long version = 1; version <= steps; version++) {
            for (String id : aggregateIds) {
                outbox().add(id, version);
            }
        }
        AtomicInteger left = new AtomicInteger(steps * aggregateIds.size());
        Map<String, List<Long>> delivered = new ConcurrentHashMap<>();
        inParallel(4, () -> deliver(left, delivered));

        List<Long> inOrder = LongStream.rangeClosed(1, steps).boxed().toList();
        assertEquals(aggregateIds.size(), delivered.size());
        delivered.forEach((id, versions) -> assertEquals(inOrder, versions, id));
    }

    private Void deliver(AtomicInteger left, Map<String, List<Long>> delivered) {
        while (left.get() > 0) {
            outbox().tryToClaim().ifPresent(claim -> {
                delivered
                        .computeIfAbsent(
                                claim.event().aggregateId(), id -> Collections.synchronizedList(new ArrayList<>()))
                        .add(claim.event().version());
                outbox().store().settle(claim, DELIVERED, OVER);
                left.decrementAndGet();
            });
        }
        return null;
    }

    private static void inParallel(int threads, Callable<Void> task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Future<Void>> all = executor.invokeAll(Collections.nCopies(threads, task));
        executor.shutdown();
        for (Future<Void> each : all) {
            each.get();
        }
    }
}
