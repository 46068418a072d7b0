package dev.topaz.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.Message;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerConsumerListenerTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerConsumerListener listener =
            new MicrometerConsumerListener(registry, Tags.of("account", "main"));
    private final Message message = Message.builder("taobao_trade_TradeBuyerPay", "{}")
            .user(77L, "the-nick")
            .build();

    @Test
    void timesWhatWasHandledAndWhatFailedApart() {
        listener.handled(message, Duration.ofMillis(30));
        listener.failed(message, Duration.ofMillis(50), new IllegalStateException());
        assertEquals(30, total("success"));
        assertEquals(50, total("failure"));
    }

    private double total(String outcome) {
        return registry.get("topaz.messages.handled")
                .tags("account", "main", "group", "default", "topic", message.getTopic(), "outcome", outcome)
                .timer()
                .totalTime(TimeUnit.MILLISECONDS);
    }

    @Test
    void countsAndTimesTheRest() {
        listener.received(message, Duration.ofSeconds(2));
        listener.confirmed(message);
        listener.duplicate(message);
        listener.duplicate(message);
        listener.slow(message, Duration.ofMinutes(1));
        assertEquals(2, registry.get("topaz.messages.lag").timer().totalTime(TimeUnit.SECONDS));
        assertEquals(1, registry.get("topaz.messages.confirmed").counter().count());
        assertEquals(2, registry.get("topaz.messages.duplicates").counter().count());
        assertEquals(1, registry.get("topaz.messages.slow").counter().count());
    }

    @Test
    void showsWhetherAGroupIsConnected() {
        listener.stateChanged("refunds", ConnectionState.CONNECTED, null);
        assertEquals(1, connected());
        listener.stateChanged("refunds", ConnectionState.DISCONNECTED, new IllegalStateException());
        assertEquals(0, connected());
    }

    private double connected() {
        return registry.get("topaz.messages.connected")
                .tag("group", "refunds")
                .gauge()
                .value();
    }

    /** A consumer that was closed cannot be started again: there is another one, with another listener. */
    @Test
    void showsTheStateOfTheConsumerThatWasMadeLast() {
        listener.stateChanged("refunds", ConnectionState.CONNECTED, null);
        listener.stateChanged("refunds", ConnectionState.CLOSED, null);
        new MicrometerConsumerListener(registry, Tags.of("account", "main"))
                .stateChanged("refunds", ConnectionState.CONNECTED, null);
        assertEquals(1, connected());
    }
}
