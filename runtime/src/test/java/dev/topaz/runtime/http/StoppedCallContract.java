package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every transport does when a call is stopped: by its caller, by an interruption, or by the clock. */
interface StoppedCallContract extends TransportUnderTest {
    @ParameterizedTest
    @EnumSource
    default void closesTheConnectionOfACallThatIsCancelled(Stage stage) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(stage.script(reached))) {
            HttpCall call = call(stage.url(server), stage.body(), LONG);
            StoppedExchange exchange = new StoppedExchange(transport(), call);
            assertTrue(reached.await(300, TimeUnit.SECONDS));
            call.cancellation().cancel();

            exchange.assertFailsWith(CancelledException.class, stage);
            assertTrue(server.isLeft(300));
            assertTrue(Zeros.areClosed());
        }
    }

    @ParameterizedTest
    @EnumSource
    default void closesTheConnectionOfAThreadThatIsInterrupted(Stage stage) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(stage.script(reached))) {
            StoppedExchange exchange = new StoppedExchange(transport(), call(stage.url(server), stage.body(), LONG));
            assertTrue(reached.await(300, TimeUnit.SECONDS));
            exchange.thread().interrupt();

            exchange.assertFailsWith(InterruptedIOException.class, stage);
            assertTrue(exchange.wasInterruptedAtItsEnd());
            assertTrue(server.isLeft(300));
            assertTrue(Zeros.areClosed());
        }
    }

    @ParameterizedTest
    @EnumSource
    default void closesTheConnectionWhenTheTimeIsUp(Stage stage) throws Exception {
        GrowingTimeout.attempt(timeout -> {
            try (FaultyServer server = FaultyServer.of(stage.script(new CountDownLatch(1)))) {
                HttpCall call = call(stage.url(server), stage.body(), timeout);
                StoppedExchange exchange = new StoppedExchange(transport(), call);
                if (stage.mayHaveArrived() && exchange.failure() instanceof NotSentException) {
                    return false;
                }
                exchange.assertFailsWith(SocketTimeoutException.class, stage);
                assertTrue(server.isLeft(300));
                assertTrue(Zeros.areClosed());
                return true;
            }
        });
    }

    @Test
    default void sendsNothingFromAThreadThatIsInterruptedAlready() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            send(server, SHORT_BODY);
            Thread.currentThread().interrupt();
            IOException e = failure(transport(), call(server.url(), SHORT_BODY, LONG));

            assertTrue(Thread.interrupted());
            assertInstanceOf(
                    InterruptedIOException.class,
                    assertInstanceOf(NotSentException.class, e).getCause());
            assertEquals(200, send(server, SHORT_BODY).status());
            assertEquals(2, server.received().size());
        }
    }

    @Test
    default void sendsNothingThatIsCancelledAlready() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            HttpCall call = call(server.url(), SHORT_BODY, LONG);
            call.cancellation().cancel();

            assertInstanceOf(
                    CancelledException.class,
                    assertInstanceOf(NotSentException.class, failure(transport(), call))
                            .getCause());
            assertEquals(0, server.calls());
        }
    }
}
