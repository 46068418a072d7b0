package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
final class InFlightTest {
    private final InFlight inFlight = new InFlight(1);

    private InFlight.Entry enter(long id) {
        return inFlight.enter(key(id), () -> {});
    }

    private static MessageKey key(long id) {
        return new MessageKey("default", id);
    }

    /** Such as the thread that reads the connection, which would not notice the goodbye of the other side. */
    @Test
    void whatWaitsForAPlaceLearnsThatNoneIsGivenAnyMore() throws Exception {
        assertEquals(InFlight.Entry.ADMITTED, enter(1));
        CompletableFuture<InFlight.Entry> waiting = CompletableFuture.supplyAsync(() -> enter(2));

        inFlight.close();
        inFlight.leave(Collections.singletonList(key(1)));

        assertTrue(inFlight.awaitEmpty(Duration.ofMinutes(1)));
        assertEquals(InFlight.Entry.CLOSED, waiting.get());
        assertEquals(InFlight.Entry.CLOSED, enter(3));
    }

    @Test
    void whatWasHandledIsKnownWhenItComesAgainAndWhatFailedIsNot() {
        InFlight places = new InFlight(2);
        places.enter(key(1), () -> {});
        places.enter(key(2), () -> {});
        places.handled(key(1));
        places.leave(Arrays.asList(key(1), key(2)));

        assertEquals(InFlight.Entry.HANDLED_BEFORE, places.enter(key(1), () -> {}));
        assertEquals(InFlight.Entry.ADMITTED, places.enter(key(2), () -> {}));
        assertEquals(InFlight.Entry.DUPLICATE, places.enter(key(2), () -> {}));
    }

    @Test
    void theSameIdInAnotherGroupIsAnotherMessage() {
        InFlight places = new InFlight(2);
        places.enter(key(1), () -> {});
        assertEquals(InFlight.Entry.ADMITTED, places.enter(new MessageKey("refunds", 1), () -> {}));
    }

    @Test
    void aFullHandSaysSoBeforeItWaits() throws Exception {
        enter(1);
        CompletableFuture<Void> waits = new CompletableFuture<>();
        CompletableFuture<InFlight.Entry> second =
                CompletableFuture.supplyAsync(() -> inFlight.enter(key(2), () -> waits.complete(null)));
        waits.get();
        inFlight.leave(Collections.singletonList(key(1)));
        assertEquals(InFlight.Entry.ADMITTED, second.get());
    }
}
