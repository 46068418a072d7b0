package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class SentBodyTest {
    private static final int PIECE = 16 * 1024;

    /** What a connection is told. */
    private static final class Connection implements Flow.Subscriber<ByteBuffer> {
        private final List<String> told = new ArrayList<>();
        private Flow.Subscription subscription;
        private Throwable error;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void onNext(ByteBuffer piece) {
            told.add(String.valueOf(piece.remaining()));
        }

        @Override
        public void onError(Throwable cause) {
            told.add("error");
            error = cause;
        }

        @Override
        public void onComplete() {
            told.add("complete");
        }
    }

    private final Connection connection = new Connection();

    @Test
    void isWholeWhenItsLastPieceIsHandedOverAndNotBefore() throws Exception {
        SentBody first = body(OptionalLong.of(PIECE + 10));
        first.subscribe(connection);
        connection.subscription.request(1);
        assertFalse(first.stop());

        Connection other = new Connection();
        SentBody second = body(OptionalLong.of(PIECE + 10));
        second.subscribe(other);
        other.subscription.request(2);
        assertTrue(second.stop());
        assertEquals(List.of("16384", "10", "complete"), other.told);
        assertTrue(Zeros.areClosed());
    }

    @Test
    void isWholeWithoutALengthWhenItsEndIsHandedOverAndNotBefore() throws Exception {
        SentBody first = body(OptionalLong.empty());
        first.subscribe(connection);
        connection.subscription.request(1);
        assertFalse(first.stop());

        Connection other = new Connection();
        SentBody second = body(OptionalLong.empty());
        second.subscribe(other);
        other.subscription.request(5);
        assertTrue(second.stop());
        assertEquals(List.of("16384", "10", "complete"), other.told);
        assertEquals(-1, second.contentLength());
        assertTrue(Zeros.areClosed());
    }

    @Test
    void handsOverNothingAfterItWasStopped() throws Exception {
        SentBody body = body(OptionalLong.of(PIECE + 10));
        body.subscribe(connection);
        connection.subscription.request(1);
        body.stop();
        connection.subscription.request(5);

        assertEquals(List.of("16384"), connection.told);
        assertFalse(body.stop());
        assertTrue(Zeros.areClosed());
    }

    @Test
    void isNotBegunAfterItWasStopped() {
        SentBody body = body(OptionalLong.of(PIECE + 10));
        assertFalse(body.stop());
        body.subscribe(connection);
        connection.subscription.request(5);

        assertEquals(List.of("error"), connection.told);
        assertFalse(body.stop());
    }

    /** As the JDK's client would with -Djdk.httpclient.enableAllMethodRetry. */
    @Test
    void isNotHandedOverASecondTime() {
        SentBody body = body(OptionalLong.of(PIECE + 10));
        body.subscribe(connection);
        connection.subscription.request(5);
        Connection again = new Connection();
        body.subscribe(again);
        again.subscription.request(5);

        assertEquals(List.of("error"), again.told);
        assertInstanceOf(IOException.class, again.error);
        assertTrue(body.stop(), "the first time counts");
    }

    @Test
    void isWholeFromTheBeginningWhenThereIsNothingToSend() {
        assertTrue(new SentBody(HttpBody.of(new byte[0])).stop());
    }

    private static SentBody body(OptionalLong length) {
        return new SentBody(HttpBody.of(length, () -> new Zeros(PIECE + 10)));
    }
}
