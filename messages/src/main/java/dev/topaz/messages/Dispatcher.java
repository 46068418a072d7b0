package dev.topaz.messages;

import dev.topaz.runtime.log.GuardedLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Takes messages from the sources, calls the handler on its threads, and tells the acknowledger how it ended. */
final class Dispatcher {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.messages");

    private final MessageHandler handler;
    private final ConsumerListener listener;
    private final Optional<IdempotentRepository> repository;
    private final Function<Message, @Nullable String> orderingKey;
    private final HandlerThreads threads;
    private final KeyedExecutor keyed;
    private final InFlight inFlight;
    private final RunningDeliveries running = new RunningDeliveries();
    /** Made once, and not for each message. */
    private final Consumer<Delivery> handingOver = this::handOver;

    Dispatcher(ConsumerOptions options, ConsumerListener listener, MessageHandler handler) {
        this.handler = handler;
        this.listener = listener;
        this.repository = options.idempotentRepository;
        this.orderingKey = options.orderingKey;
        this.threads = new HandlerThreads(options.threads, Threads.named("handler"));
        this.keyed = new KeyedExecutor(threads);
        this.inFlight = new InFlight(options.maxInFlight);
    }

    InFlight inFlight() {
        return inFlight;
    }

    /**
     * Waits for a place and hands the message over; a message that is in hand already is dropped. Callers that have handed over all
     * that they have call {@link #wake}.
     */
    void dispatch(Message message, Acknowledger acknowledger) {
        Delivery delivery = new Delivery(message, acknowledger);
        accept(delivery, inFlight.enter(delivery.key(), threads::wake), handingOver);
    }

    /** Does the same for a message whose place is reserved. */
    void dispatchReserved(Message message, Acknowledger acknowledger) {
        Delivery delivery = new Delivery(message, acknowledger);
        accept(delivery, inFlight.enterReserved(delivery.key()), handingOver);
    }

    /** Wakes threads, which handle what was dispatched. */
    void wake() {
        threads.wake();
    }

    /** Reports a message that cannot be read as one that was not handled; it has a place until the platform knows. */
    void refuse(Message message, Acknowledger acknowledger, Throwable cause) {
        Delivery delivery = new Delivery(message, acknowledger);
        accept(delivery, inFlight.enter(delivery.key(), threads::wake), refused -> fail(refused, 0, cause));
    }

    private void accept(Delivery delivery, InFlight.Entry entry, Consumer<Delivery> next) {
        Message message = delivery.message();
        switch (entry) {
            case ADMITTED:
                if (listener != ConsumerListener.NONE) {
                    listener.received(message, lag(message));
                }
                next.accept(delivery);
                break;
            case HANDLED_BEFORE:
                listener.duplicate(message);
                delivery.confirm();
                break;
            case DUPLICATE:
                listener.duplicate(message);
                break;
            case CLOSED:
                break;
        }
    }

    /** Frees the places of messages whose outcomes were given to the connection. */
    void settled(List<Settlement> outcomes) {
        List<MessageKey> keys = new ArrayList<>(outcomes.size());
        for (Settlement each : outcomes) {
            if (!each.failure().isPresent()) {
                listener.confirmed(each.message());
                inFlight.handled(each.key());
            }
            keys.add(each.key());
        }
        inFlight.leave(keys);
    }

    /** Tells the listener of handlers that have been running for so long. */
    void reportSlow(Duration threshold) {
        long now = System.nanoTime();
        for (Delivery each : running.all()) {
            long nanos = now - each.startedNanos();
            if (nanos >= threshold.toNanos() && each.becomesSlow()) {
                listener.slow(each.message(), Duration.ofNanos(nanos));
            }
        }
    }

    /** Takes no more messages, and waits until all are settled; interrupts the handlers when that takes too long. */
    void close(Duration timeout) throws InterruptedException {
        inFlight.close();
        if (inFlight.awaitEmpty(timeout)) {
            threads.shutdown();
        } else {
            LOG.log(
                    Level.WARNING,
                    "closed with " + inFlight.size() + " messages in hand after " + timeout
                            + "; they are not confirmed, and the platform will deliver them again");
            threads.shutdownNow();
        }
    }

    private static Duration lag(Message message) {
        Duration lag = message.publishedAt()
                .map(published -> Duration.between(published, Instant.now()))
                .orElse(Duration.ZERO);
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    private void handOver(Delivery delivery) {
        @Nullable String key;
        try {
            key = orderingKey.apply(delivery.message());
        } catch (RuntimeException | Error e) {
            // This runs in the thread that reads the connection; the message would stay in hand for ever.
            fail(delivery, 0, e);
            return;
        }
        if (key == null) {
            threads.add(() -> run(delivery));
        } else {
            keyed.add(key, () -> run(delivery));
        }
    }

    private void run(Delivery delivery) {
        long start = System.nanoTime();
        delivery.started(start);
        running.begin(delivery);
        try {
            handle(delivery, start);
        } catch (Throwable e) {
            // Errors too: a message whose handler did not return must not be confirmed, and its place must become free.
            fail(delivery, System.nanoTime() - start, e);
        } finally {
            running.end();
        }
    }

    private void handle(Delivery delivery, long start) throws Exception {
        Message message = delivery.message();
        if (repository.isPresent() && repository.get().contains(message.deduplicationKey())) {
            listener.duplicate(message);
        } else {
            handler.handle(message);
            repository.ifPresent(each -> each.add(message.deduplicationKey()));
            if (listener != ConsumerListener.NONE) {
                listener.handled(message, Duration.ofNanos(System.nanoTime() - start));
            }
        }
        delivery.confirm();
    }

    private void fail(Delivery delivery, long nanos, Throwable cause) {
        try {
            LOG.log(Level.WARNING, delivery.message() + " was not handled", cause);
            listener.failed(delivery.message(), Duration.ofNanos(nanos), cause);
        } finally {
            delivery.fail(cause);
        }
    }
}
