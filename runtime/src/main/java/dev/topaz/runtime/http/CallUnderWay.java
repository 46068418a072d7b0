package dev.topaz.runtime.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * One call on the JDK's client: it alone knows how it ends, and it leaves nothing behind however that is.
 *
 * <p>The time-out of the JDK's client ends with the headers of the answer; the one here covers its body as well.
 */
final class CallUnderWay {
    /** What the JDK's client throws before a connection is there; a server that fails the handshake reads no request. */
    private static final List<Class<? extends Exception>> NO_CONNECTION = List.of(
            ConnectException.class,
            HttpConnectTimeoutException.class,
            UnknownHostException.class,
            UnresolvedAddressException.class,
            SSLHandshakeException.class);

    private final CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
    private final SentBody body;
    private final Duration timeout;
    private final Executor threads;
    /** Null until the JDK's client has returned; the answer may be there before. */
    private volatile @Nullable CompletableFuture<?> exchange;

    /** @param threads where an answer is decompressed, and where whatever waits for it goes on */
    CallUnderWay(SentBody body, Duration timeout, Executor threads) {
        this.body = body;
        this.timeout = timeout;
        this.threads = threads;
    }

    CompletableFuture<HttpAnswer> start(HttpClient client, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, this::receiver);
        exchange = sent;
        CompletableFuture<Void> clock = new CompletableFuture<Void>().orTimeout(millis(), TimeUnit.MILLISECONDS);
        // Named so that nobody waits for them: the answer itself is what the caller has.
        CompletableFuture<?> unusedSending = sent.whenComplete((done, failed) -> {
            if (failed != null) {
                fail(reason(failed));
            }
        });
        CompletableFuture<?> unusedClock = clock.whenComplete((done, failed) -> {
            if (failed instanceof TimeoutException) {
                // The thread here is the one clock of the whole JVM.
                threads.execute(this::timeIsUp);
            }
        });
        CompletableFuture<?> unusedEnd = answer.whenComplete((received, failed) -> {
            clock.complete(null);
            leaveNothing(sent, failed);
        });
        return answer;
    }

    private void leaveNothing(CompletableFuture<?> sent, @Nullable Throwable failed) {
        body.stop();
        if (failed == null) {
            isOver(sent);
        } else {
            giveUp(sent);
        }
    }

    private HttpResponse.BodySubscriber<byte[]> receiver(HttpResponse.ResponseInfo head) {
        LimitedSubscriber received = new LimitedSubscriber(BoundedBody.LARGEST, () -> isOver(exchange));
        CompletionStage<?> unused = received.getBody()
                .thenApplyAsync(bytes -> BoundedBody.answer(head, bytes), threads)
                .whenComplete(this::end);
        return received;
    }

    /**
     * Completes the future of the JDK's client before it does: it would do so in the JDK's default executor, and with one
     * processor or two, before JDK 25, that starts a thread for each call. Nothing else comes from it than the failures.
     */
    private static void isOver(@Nullable CompletableFuture<?> exchange) {
        if (exchange != null) {
            exchange.complete(null);
        }
    }

    /**
     * Cancels an exchange, and one that failed as well: when it cannot read the head of an answer the JDK's client fails,
     * leaves the connection open, and never looks at it again. A future made from that of the exchange still cancels it.
     */
    private static void giveUp(CompletableFuture<?> exchange) {
        exchange.cancel(true);
        if (exchange.isCompletedExceptionally()) {
            exchange.newIncompleteFuture().cancel(true);
        }
    }

    private void end(@Nullable HttpAnswer received, @Nullable Throwable failed) {
        if (received != null) {
            answer.complete(received);
        } else {
            fail(reason(failed));
        }
    }

    private void timeIsUp() {
        fail(new SocketTimeoutException("the answer was not complete within " + timeout.toMillis() + " ms"));
    }

    /** The body is stopped first: what has not been handed over by then never will be. */
    private void fail(@Nullable Throwable reason) {
        boolean mayHaveArrived = body.stop();
        IOException told = Unquoted.of(reason);
        answer.completeExceptionally(
                mayHaveArrived && !isWithoutConnection(reason)
                        ? told
                        : new NotSentException("the call was not sent: " + told, told));
    }

    /** What is inside the wrappings that futures and functions need. */
    private static @Nullable Throwable reason(@Nullable Throwable failed) {
        Throwable reason = failed;
        while ((reason instanceof CompletionException || reason instanceof UncheckedIOException)
                && reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason;
    }

    private static boolean isWithoutConnection(@Nullable Throwable reason) {
        for (Throwable each = reason; each != null; each = each.getCause()) {
            Throwable candidate = each;
            if (NO_CONNECTION.stream().anyMatch(type -> type.isInstance(candidate))) {
                return true;
            }
        }
        return false;
    }

    private long millis() {
        return Math.max(1, timeout.toMillis());
    }
}
