package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.BrokenLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class SettlementsTest {
    private final List<Long> sent = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore attempts = new Semaphore(0);
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean isConnected = true;
    private volatile boolean isBroken;
    private volatile CountDownLatch mayGoOn = new CountDownLatch(0);
    private final Settlements settlements = new Settlements("default", this::send);

    private boolean send(List<Settlement> batch) {
        boolean sends = isConnected;
        if (isBroken) {
            attempts.release(batch.size());
            throw new AssertionError("thrown on purpose");
        }
        sizes.add(batch.size());
        if (sends) {
            batch.forEach(each -> sent.add(each.message().getId()));
        }
        attempts.release(batch.size());
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return sends;
    }

    @AfterEach
    void ends() {
        settlements.close();
    }

    private void add(long id) {
        Message message = Message.builder("t", "{}").id(id).build();
        settlements.add(Settlement.confirmed(new Delivery(message, settlements::add)));
    }

    @Test
    void sendsAllInOrderAndJoinsWhatComesMeanwhile() throws InterruptedException {
        mayGoOn = new CountDownLatch(1);
        add(1);
        attempts.acquire(1);
        LongStream.rangeClosed(2, 600).forEach(this::add);
        mayGoOn.countDown();
        attempts.acquire(599);
        assertEquals(LongStream.rangeClosed(1, 600).boxed().collect(Collectors.toList()), sent);
        assertEquals(4, sizes.size(), "one, and what came meanwhile in pieces of at most 256: " + sizes);
    }

    @Test
    void keepsWhatCannotBeSentForTheNextConnection() throws InterruptedException {
        isConnected = false;
        add(1);
        attempts.acquire(1);
        add(2);
        attempts.acquire(1);
        assertTrue(sent.isEmpty());
        isConnected = true;
        settlements.flush();
        while (sent.size() < 2) {
            attempts.acquire();
        }
        assertEquals(List.of(1L, 2L), sent);
    }

    @Test
    void goesOnWhenSendingAndTheLogThrow() throws InterruptedException {
        try (BrokenLog log = new BrokenLog("dev.topaz.messages")) {
            isBroken = true;
            add(1);
            log.awaitRecord();
        }
        isBroken = false;
        add(2);
        while (sent.size() < 2) {
            attempts.acquire();
        }
        assertEquals(List.of(1L, 2L), sent);
    }
}
