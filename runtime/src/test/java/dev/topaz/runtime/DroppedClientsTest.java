package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.FaultyServer;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Clients that nobody closes cost no connection of their own, and neither they nor their threads stay. */
class DroppedClientsTest {
    private static final int CLIENTS = 300;

    private final List<WeakReference<TaobaoClient>> dropped = new ArrayList<>();

    @Test
    void clientsThatAreNotClosedLeaveNothingBehind() throws Exception {
        Set<Thread> before = threadsOfCalls();
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer(ScriptedTransport.SUCCESS);
        })) {
            for (int i = 0; i < CLIENTS; i++) {
                useAndDrop(server.url());
            }

            assertEquals(1, server.connections());
            assertTrue(eventually(() -> before.containsAll(threadsOfCalls())), () -> "left: " + threadsOfCalls());
            assertTrue(eventually(this::areCollected), "a client is still referred to");
        }
    }

    private void useAndDrop(String url) throws Exception {
        TaobaoClient client = new DefaultTaobaoClient(url, "12345678", "fictional-secret");
        assertEquals("中文", client.call(new DemoRequest(), "fictional-session").text);
        assertEquals(
                "中文", client.callAsync(new DemoRequest(), "fictional-session").get(300, TimeUnit.SECONDS).text);
        dropped.add(new WeakReference<>(client));
        Reference.reachabilityFence(client);
    }

    private boolean areCollected() {
        System.gc();
        return dropped.stream().allMatch(client -> client.get() == null);
    }

    private static Set<Thread> threadsOfCalls() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("topaz-call-"));
        return threads;
    }

    private static boolean eventually(BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (!holds.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        return holds.getAsBoolean();
    }
}
