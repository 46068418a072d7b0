package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class InFlightTest {
    private final InFlight inFlight = new InFlight(1);

    /** Such as the thread that reads the connection, which would not notice the goodbye of the other side. */
    @Test
    void whatWaitsForAPlaceLearnsThatNoneIsGivenAnyMore() throws Exception {
        assertEquals(InFlight.Entry.ADMITTED, inFlight.enter("a"));
        CompletableFuture<InFlight.Entry> waiting = CompletableFuture.supplyAsync(() -> inFlight.enter("b"));

        inFlight.close();
        inFlight.leave("a");

        assertTrue(inFlight.awaitEmpty(Duration.ofMinutes(1)));
        assertEquals(InFlight.Entry.CLOSED, waiting.get());
        assertEquals(InFlight.Entry.CLOSED, inFlight.enter("c"));
    }
}
