package dev.topaz.redis;

import dev.topaz.runtime.log.GuardedLog;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether Redis answers: counts failures, logs each change once, and closes a connection whose server is no longer the right
 * one. Safe for use by many threads.
 */
final class LinkHealth {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.redis");

    /**
     * A server that answers some commands with errors answers others well. It is well again when it has sent no error for so long, and
     * so many answers: a process that asks seldom hears one or two before the next error.
     */
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final int QUIET_ANSWERS = 5;

    private final LongSupplier nanoTime;
    private final RedisLinkListener listener;
    private final Runnable renewConnection;
    private final AtomicReference<@Nullable Loss> loss = new AtomicReference<>();
    private final CircuitBreaker circuit;
    private volatile long refusedAt;
    private final AtomicLong answersSinceRefusal = new AtomicLong(QUIET_ANSWERS);

    /**
     * Since when Redis is away, and why.
     *
     * @param since as {@link System#nanoTime}
     */
    private record Loss(long since, RedisUnreachableException why) {}

    /**
     * @param nanoTime as {@link System#nanoTime}
     * @param onBack runs when Redis answers again
     * @param renewConnection leaves the connection for a new one
     */
    LinkHealth(LongSupplier nanoTime, RedisLinkListener listener, Runnable onBack, Runnable renewConnection) {
        this.nanoTime = nanoTime;
        this.listener = listener;
        this.renewConnection = renewConnection;
        this.refusedAt = nanoTime.getAsLong() - QUIET_NANOS;
        this.circuit =
                new CircuitBreaker(nanoTime, () -> ThreadLocalRandom.current().nextDouble(), () -> {
                    recoverIfQuiet();
                    onBack.run();
                });
    }

    CircuitBreaker circuit() {
        return circuit;
    }

    /** Returns why Redis is not asked at present; empty while it answers. */
    Optional<RedisUnreachableException> loss() {
        return Optional.ofNullable(loss.get()).map(now -> now.why);
    }

    /** Returns the failure of a query that was not asked. */
    RedisUnreachableException notAsked() {
        Loss now = loss.get();
        return now == null
                ? new RedisUnreachableException("Redis has not answered of late, and is not asked for now", null)
                : new RedisUnreachableException(
                        "Redis is not asked for now; the reason: " + now.why.getMessage(), now.why.getCause());
    }

    void succeeded() {
        answersSinceRefusal.incrementAndGet();
        circuit.succeeded();
        if (loss.get() != null && circuit.untilRetry().isZero()) {
            recoverIfQuiet();
        }
    }

    void failed(RedisUnreachableException failure, Throwable cause) {
        RedisFailureKind kind = failure.kind();
        boolean isLeftAlone = circuit.failed();
        tell(each -> each.failed(failure));
        if (kind.isAnswer()) {
            refusedAt = nanoTime.getAsLong();
            answersSinceRefusal.set(0);
        }
        if ((isLeftAlone || kind.isAnswer()) && loss.compareAndSet(null, new Loss(nanoTime.getAsLong(), failure))) {
            LOG.log(Level.WARNING, "the Redis of the fleet is away: " + failure.getMessage(), cause);
            tell(each -> each.lost(failure));
        }
        if (kind == RedisFailureKind.WRONG_SERVER || (isLeftAlone && kind == RedisFailureKind.NO_ANSWER)) {
            LOG.log(Level.FINE, "looks for the Redis of the fleet anew");
            tell(RedisLinkListener::reconnecting);
            renewConnection.run();
        }
    }

    private void recoverIfQuiet() {
        if (nanoTime.getAsLong() - refusedAt < QUIET_NANOS || answersSinceRefusal.get() < QUIET_ANSWERS) {
            return;
        }
        Loss past = loss.getAndSet(null);
        if (past != null) {
            Duration away = Duration.ofNanos(nanoTime.getAsLong() - past.since);
            LOG.log(Level.INFO, "the Redis of the fleet answers again, after {0} ms", away.toMillis());
            tell(each -> each.recovered(away));
        }
    }

    void tell(Consumer<RedisLinkListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "a listener of the link to Redis failed; the link goes on without it", e);
        }
    }
}
