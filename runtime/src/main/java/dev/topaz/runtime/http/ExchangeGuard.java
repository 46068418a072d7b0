package dev.topaz.runtime.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * Stops one exchange from outside when its time is up, its thread is interrupted or its call is cancelled.
 *
 * <p>A transport on another blocking HTTP client uses it like this:
 *
 * <pre>{@code
 * ExchangeGuard guard = ExchangeGuard.start(call);
 * try {
 *     guard.onStop(request::cancel);
 *     HttpAnswer answer = send(request);
 *     if (!guard.finish()) {
 *         throw guard.stopReason("waiting for the answer").get();
 *     }
 *     return answer;
 * } catch (IOException e) {
 *     throw guard.stopReason("waiting for the answer").orElse(e);
 * } finally {
 *     guard.finish();
 * }
 * }</pre>
 *
 * <p>One daemon thread watches all exchanges of the process, of every transport, and looks at them every ten
 * milliseconds. It ends when there has been nothing to watch for a second.
 */
public final class ExchangeGuard {
    /** How far the exchange is; everything but {@code RUNNING} is final. */
    private enum State {
        RUNNING,
        FINISHED,
        TIMED_OUT {
            @Override
            IOException reason(String activity, ExchangeGuard guard) {
                return new SocketTimeoutException(
                        "timed out after " + guard.limitLength.toMillis() + " ms while " + activity);
            }
        },
        INTERRUPTED {
            @Override
            IOException reason(String activity, ExchangeGuard guard) {
                return new InterruptedIOException("the thread was interrupted while " + activity);
            }
        },
        CANCELLED {
            @Override
            IOException reason(String activity, ExchangeGuard guard) {
                return new CancelledException("the call was cancelled while " + activity);
            }
        };

        IOException reason(String activity, ExchangeGuard guard) {
            throw new IllegalStateException("the exchange was not stopped: " + this);
        }
    }

    private final HttpCall call;
    private final Thread thread = Thread.currentThread();
    private final long end;
    private final Cancellation.Registration registration;
    private volatile long limit;
    private volatile Duration limitLength;
    private Optional<Runnable> stop = Optional.empty();
    private volatile State state = State.RUNNING;

    private ExchangeGuard(HttpCall call) {
        this.call = call;
        this.limitLength = call.timeout();
        this.end = System.nanoTime() + nanos(call.timeout());
        this.limit = end;
        this.registration = call.cancellation().onCancel(this::cancel);
    }

    /**
     * Starts to watch an exchange of this thread.
     *
     * @throws NotSentException if the thread is interrupted or the call cancelled already
     */
    public static ExchangeGuard start(HttpCall call) throws NotSentException {
        ExchangeGuard guard = new ExchangeGuard(call);
        Watchdog.SHARED.watch(guard);
        Optional<IOException> reason = guard.stopReason("waiting to connect to");
        if (reason.isPresent()) {
            guard.finish();
            throw new NotSentException(String.valueOf(reason.get().getMessage()), reason.get());
        }
        return guard;
    }

    /**
     * Sets what stops the exchange, in place of what was set before. It runs at once if the exchange has been stopped.
     *
     * @param stop is called in another thread, must not block, and makes the blocked thread return
     */
    public void onStop(Runnable stop) {
        synchronized (this) {
            this.stop = Optional.of(stop);
        }
        if (isStopped()) {
            stop.run();
        }
    }

    /** Returns what stops the exchange. */
    synchronized Optional<Runnable> stop() {
        return stop;
    }

    /** Stops the exchange already when this time has passed, until {@link #endLimit} is called. */
    void limit(Duration duration) {
        long at = System.nanoTime() + nanos(duration);
        if (at - end < 0) {
            limitLength = duration;
            limit = at;
        }
    }

    /** Ends the limit of one step; from now on the time limit of the whole call applies again. */
    void endLimit() {
        limitLength = call.timeout();
        limit = end;
    }

    /** Returns how much time is left until the exchange is stopped; not positive if there is none. */
    long nanosLeft() {
        return limit - System.nanoTime();
    }

    /** Ends the watch. Returns false if the exchange was stopped, so that its connection cannot be used again. */
    public boolean finish() {
        becomes(State.FINISHED);
        Watchdog.SHARED.forget(this);
        registration.close();
        return state == State.FINISHED;
    }

    private synchronized boolean becomes(State next) {
        boolean isFirst = state == State.RUNNING;
        state = isFirst ? next : state;
        return isFirst;
    }

    /**
     * Returns why the exchange was stopped; empty if it was not.
     *
     * @param activity what the exchange was doing, such as "waiting for the answer of"; the host follows it
     */
    public Optional<IOException> stopReason(String activity) {
        return isStopped() ? Optional.of(state.reason(activity + " " + call.host(), this)) : Optional.empty();
    }

    /** Returns the failure to make a connection. If the exchange was stopped, that is the cause, and not the closed socket. */
    NotSentException notConnected(String message, IOException cause) {
        IOException stopped = stopReason("connecting to").orElse(cause);
        return stopped == cause
                ? new NotSentException(message, cause)
                : new NotSentException(String.valueOf(stopped.getMessage()), stopped);
    }

    /** Stops the exchange if its time is up or its thread is interrupted; for the watchdog. */
    void check(long now) {
        if (limit - now <= 0) {
            stopAs(State.TIMED_OUT);
        } else if (thread.isInterrupted()) {
            stopAs(State.INTERRUPTED);
        }
    }

    private void cancel() {
        stopAs(State.CANCELLED);
    }

    /** Returns whether the exchange was stopped, or is about to be because its thread is interrupted. */
    boolean isStopped() {
        if (thread.isInterrupted()) {
            stopAs(State.INTERRUPTED);
        }
        return state != State.RUNNING && state != State.FINISHED;
    }

    private void stopAs(State reason) {
        if (becomes(reason)) {
            Optional<Runnable> action;
            synchronized (this) {
                action = stop;
            }
            action.ifPresent(Runnable::run);
        }
    }

    private static long nanos(Duration duration) {
        try {
            return Math.min(duration.toNanos(), Long.MAX_VALUE / 2);
        } catch (ArithmeticException e) {
            // More than 292 years.
            return Long.MAX_VALUE / 2;
        }
    }
}
