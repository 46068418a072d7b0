package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.runtime.http.GrowingTimeout;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a consumer keeps its connection, and comes by the next one. */
class ConsumerConnectionTest extends ConsumerFixture {
    @ParameterizedTest
    @EnumSource(
            names = {"CONNECTION_DROPPED", "HALF_FRAME", "OUT_OF_ORDER", "TOKEN_REFUSED", "CONNECT_WITH_WRONG_FLAG"})
    void survives(ChannelTrouble trouble) {
        channel.next(trouble);
        AtomicInteger handled = new AtomicInteger();
        start(App.options(), message -> handled.incrementAndGet());
        channel.publishBurst("t", 50, i -> "{}");
        channel.awaitConfirmedCount(50, App.LONG);
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENCE", "CONNECT_UNANSWERED"})
    void noticesADeadPeer(ChannelTrouble trouble) {
        channel.next(trouble);
        start(
                App.options()
                        .heartbeatInterval(Duration.ofMillis(100))
                        .responseTimeout(Duration.ofMillis(500))
                        .connectTimeout(Duration.ofMillis(500)),
                message -> {});
        channel.publishBurst("t", 50, i -> "{}");
        channel.awaitConfirmedCount(50, App.LONG);
    }

    /** Where a busy machine is late for a peer that is read, a longer life of the peer shows whether one that is not read counts as dead. */
    @Test
    void keepsAConnectionThatIsSilentBecauseTheHandlersAreBusy() throws Exception {
        GrowingTimeout.attempt(this::isKeptWhileTheHandlersAreBusy);
    }

    private boolean isKeptWhileTheHandlersAreBusy(Duration responseTimeout) throws InterruptedException {
        CountDownLatch mayReturn = new CountDownLatch(1);
        AtomicInteger changes = new AtomicInteger();
        AtomicReference<ConnectionState> latest = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void stateChanged(String group, ConnectionState state, Throwable cause) {
                latest.set(state);
                changes.incrementAndGet();
            }
        };
        ConsumerOptions options = App.options()
                .threads(1)
                .maxInFlight(1)
                .heartbeatInterval(Duration.ofMillis(10))
                .responseTimeout(responseTimeout)
                .listener(listener);
        int confirmed = channel.confirmed().size();
        WebSocketMessageConsumer consumer = start(options, message -> {
            started.countDown();
            mayReturn.await();
        });
        channel.publishBurst("t", 100, i -> "{}");
        started.await();
        int before = changes.get();
        // Twice as long as a dead peer would live.
        TimeUnit.NANOSECONDS.sleep(2 * responseTimeout.toNanos());
        boolean isKept = changes.get() == before && latest.get() == ConnectionState.CONNECTED;
        mayReturn.countDown();
        channel.awaitConfirmedCount(confirmed + 100, App.LONG);
        consumer.close();
        return isKept;
    }

    @Test
    void connectsAgainWhenThePlatformRestarts() {
        start(App.options(), message -> {});
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        channel.restart();
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
    }

    @Test
    void confirmsOverTheNextConnectionWhatWasHandledWhileThereWasNone() throws InterruptedException {
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch lost = new CountDownLatch(1);
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void stateChanged(String group, ConnectionState state, Throwable cause) {
                if (state == ConnectionState.DISCONNECTED) {
                    lost.countDown();
                }
            }
        };
        start(App.options().listener(listener), message -> {
            handling.countDown();
            assertTimely(lost);
        });
        long id = channel.publish("t", "{}");
        handling.await();
        channel.next(ChannelTrouble.CONNECTION_DROPPED);
        channel.publish("t", "{}");
        channel.awaitConfirmed(id, App.LONG);
        channel.awaitConfirmedCount(2, App.LONG);
    }

    @Test
    void refusesThePlatformsAddressWithoutAClientForTokens() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new WebSocketMessageConsumer(
                        "wss://mc.api.taobao.com/", App.KEY, App.SECRET, App.options(), message -> {}));
        assertEquals(
                "mc.api.taobao.com wants a token from taobao.tmc.auth.get: set ConsumerOptions.tokenClient(client)",
                refusal.getMessage());
    }

    @Test
    void saysWhyItIsNotConnected() throws InterruptedException {
        BlockingQueue<Throwable> causes = new LinkedBlockingQueue<>();
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void stateChanged(String group, ConnectionState state, Throwable cause) {
                if (cause != null) {
                    causes.add(cause);
                }
            }
        };
        WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                channel.url(), App.KEY, "another-secret", App.options().listener(listener), message -> {});
        consumers.add(consumer);
        consumer.start();
        assertEquals(
                "the platform refused the connection with status 401, flag 1: sign is invalid",
                causes.take().getMessage());
    }
}
