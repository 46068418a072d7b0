package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MessageKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A platform of which each frame is written by hand, a consumer of its messages, and what the consumer tells of them. */
abstract class HostilePlatform extends WithoutLog {
    static final int SECONDS = 60;

    static Frame data(long id, @Nullable Object content) {
        Frame.Builder frame = Frame.builder(FrameType.SEND)
                .token("a-token")
                .header(FieldNames.KIND, MessageKind.DATA.code())
                .header(FieldNames.ID, id)
                .header(FieldNames.TOPIC, "demo_trade_DemoPaid");
        if (content instanceof byte[]) {
            frame.header(FieldNames.CONTENT, (byte[]) content);
        } else {
            frame.header(FieldNames.CONTENT, (String) content);
        }
        return frame.build();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** What clients told of messages: the id of one that was confirmed, the negative id of one that failed. */
    final BlockingQueue<Long> outcomes = new LinkedBlockingQueue<>();

    final BlockingQueue<String> reasons = new LinkedBlockingQueue<>();

    final void takeOutcomes(RawPlatform.Line line) throws IOException {
        while (true) {
            Frame frame = line.next();
            if (MessageKind.CONFIRM.isKindOf(frame)) {
                outcomes.add((Long) frame.header(FieldNames.ID));
            } else if (MessageKind.FAILED.isKindOf(frame)) {
                reasons.add(String.valueOf(frame.header(FieldNames.REASON)));
                outcomes.add(-(Long) frame.header(FieldNames.ID));
            }
        }
    }

    final long outcome() throws InterruptedException {
        Long outcome = outcomes.poll(SECONDS, TimeUnit.SECONDS);
        assertNotNull(outcome, "the platform was told nothing");
        return outcome;
    }

    /** The platform may hear of an outcome before the message has left the hand. */
    static void awaitNothingInHand(MessageConsumer consumer) throws InterruptedException {
        while (consumer.inFlight() > 0) {
            Thread.sleep(2);
        }
    }

    /** Takes no platform for dead that a busy machine holds up. */
    static ConsumerOptions options() {
        return new ConsumerOptions()
                .backoff(Duration.ofMillis(1), Duration.ofMillis(20))
                .responseTimeout(Duration.ofMinutes(2))
                .shutdownTimeout(Duration.ofSeconds(5));
    }

    static WebSocketMessageConsumer consumer(RawPlatform platform, ConsumerOptions options, MessageHandler handler) {
        return new WebSocketMessageConsumer(platform.url(), "12345678", "a-fictional-secret", options, handler);
    }
}
