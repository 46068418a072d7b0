package dev.topaz.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes messages from the sources, calls the handler on its threads, and tells the acknowledger how it ended. */
final class Dispatcher {
    private static final Logger LOG = Logger.getLogger("dev.topaz.messages");

    /** So many times what may be in hand: confirmations wait in the buffers of both sides, too. */
    private static final int REMEMBERED = 4;

    private final MessageHandler handler;
    private final ConsumerListener listener;
    private final Optional<IdempotentRepository> repository;
    private final Function<Message, @Nullable String> orderingKey;
    private final ExecutorService executor;
    private final KeyedExecutor keyed;
    private final InFlight inFlight;
    /** What was handled last: a confirmation is lost with its connection, and the message comes again. */
    private final IdempotentRepository lately;

    private final Set<Delivery> running = ConcurrentHashMap.newKeySet();

    Dispatcher(ConsumerOptions options, ConsumerListener listener, MessageHandler handler) {
        this.handler = handler;
        this.listener = listener;
        this.repository = options.idempotentRepository;
        this.orderingKey = options.orderingKey;
        this.executor = Executors.newFixedThreadPool(options.threads, Threads.named("handler"));
        this.keyed = new KeyedExecutor(executor);
        this.inFlight = new InFlight(options.maxInFlight);
        this.lately = new InMemoryIdempotentRepository(REMEMBERED * options.maxInFlight);
    }

    InFlight inFlight() {
        return inFlight;
    }

    /** Waits for a place and hands the message over; a message that is in hand already is dropped. */
    void dispatch(Message message, Acknowledger acknowledger) {
        Delivery delivery = delivery(message, acknowledger);
        accept(delivery, inFlight.enter(delivery.key()));
    }

    /** The same for a message whose place is reserved. */
    void dispatchReserved(Message message, Acknowledger acknowledger) {
        Delivery delivery = delivery(message, acknowledger);
        accept(delivery, inFlight.enterReserved(delivery.key()));
    }

    private static Delivery delivery(Message message, Acknowledger acknowledger) {
        return new Delivery(message, message.deduplicationKey(), acknowledger);
    }

    private void accept(Delivery delivery, InFlight.Entry entry) {
        Message message = delivery.message();
        switch (entry) {
            case ADMITTED:
                if (listener != ConsumerListener.NONE) {
                    listener.received(message, lag(message));
                }
                execute(delivery);
                break;
            case DUPLICATE:
                listener.duplicate(message);
                break;
            case CLOSED:
                break;
        }
    }

    /** The outcome of a delivery was given to the connection. */
    void settled(Delivery delivery) {
        inFlight.leave(delivery.key());
    }

    /** Tells the listener of handlers that have been running for so long. */
    void reportSlow(Duration threshold) {
        long now = System.nanoTime();
        for (Delivery each : running) {
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
            executor.shutdown();
        } else {
            LOG.warning("closed with " + inFlight.size() + " messages in hand after " + timeout
                    + "; they are not confirmed, and the platform will deliver them again");
            executor.shutdownNow();
        }
    }

    private static Duration lag(Message message) {
        Duration lag = message.publishedAt()
                .map(published -> Duration.between(published, Instant.now()))
                .orElse(Duration.ZERO);
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    private void execute(Delivery delivery) {
        @Nullable String key;
        try {
            key = orderingKey.apply(delivery.message());
        } catch (RuntimeException e) {
            fail(delivery, 0, e);
            return;
        }
        if (key == null) {
            executor.execute(() -> run(delivery));
        } else {
            keyed.execute(key, () -> run(delivery));
        }
    }

    private void run(Delivery delivery) {
        long start = System.nanoTime();
        delivery.started(start);
        running.add(delivery);
        try {
            handle(delivery, start);
        } catch (Throwable e) {
            // Errors too: a message whose handler did not return must not be confirmed, and its place must become free.
            fail(delivery, System.nanoTime() - start, e);
        } finally {
            running.remove(delivery);
        }
    }

    private void handle(Delivery delivery, long start) throws Exception {
        Message message = delivery.message();
        String key = delivery.key();
        if (lately.contains(key) || (repository.isPresent() && repository.get().contains(key))) {
            listener.duplicate(message);
        } else {
            handler.handle(message);
            lately.add(key);
            repository.ifPresent(each -> each.add(key));
            listener.handled(message, Duration.ofNanos(System.nanoTime() - start));
        }
        delivery.acknowledger().confirm(delivery);
    }

    private void fail(Delivery delivery, long nanos, Throwable cause) {
        LOG.log(Level.WARNING, delivery.message() + " was not handled", cause);
        listener.failed(delivery.message(), Duration.ofNanos(nanos), cause);
        delivery.acknowledger().fail(delivery, FailureReason.of(cause));
    }
}
