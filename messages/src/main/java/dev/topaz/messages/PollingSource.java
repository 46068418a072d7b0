package dev.topaz.messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The messages of one group over the plain APIs: one thread consumes, another confirms. */
final class PollingSource implements MessageSource, Acknowledger {
    /** The platform hands out no fewer messages at a time, and no more than the other. */
    static final int MIN_QUANTITY = 10;

    private static final int MAX_QUANTITY = 200;

    private final MessageApi api;
    private final String group;
    private final Dispatcher dispatcher;
    private final ConsumerOptions options;
    private final SourceState state;
    private final BlockingQueue<Settlement> handled = new LinkedBlockingQueue<>();
    private final Thread consuming;
    private final Thread confirming;
    private volatile boolean isReceiving = true;
    private volatile boolean isClosed;
    /** Fewer behind a refusal: one message that the platform does not let be confirmed must not hold up the others. */
    private int confirmedAtOnce = MAX_QUANTITY;

    PollingSource(ConsumerContext context, MessageApi api, String group) {
        this.api = api;
        this.group = group;
        this.dispatcher = context.dispatcher();
        this.options = context.options();
        this.state = new SourceState(group, context.listener());
        this.consuming = Threads.named("consume-" + group).newThread(() -> repeat(this::consume, () -> isReceiving));
        this.confirming =
                Threads.named("confirm-" + group).newThread(() -> repeat(this::confirmHandled, () -> !isClosed));
    }

    /** One round of a thread. */
    private interface Round {
        /** Returns how long to wait for the next. */
        Duration run() throws InterruptedException;
    }

    @Override
    public void start() {
        state.change(ConnectionState.CONNECTING);
        consuming.start();
        confirming.start();
    }

    /** Confirms messages. Failures are not reported: a message that is not confirmed is delivered again. */
    @Override
    public void settle(Settlement settlement) {
        if (settlement.failure().isPresent()) {
            dispatcher.settled(Collections.singletonList(settlement));
        } else {
            handled.add(settlement);
        }
    }

    @Override
    public void stopReceiving() {
        isReceiving = false;
        consuming.interrupt();
    }

    @Override
    public void close() {
        isClosed = true;
        confirming.interrupt();
        state.change(ConnectionState.CLOSED);
    }

    @Override
    public ConnectionState state() {
        return state.get();
    }

    /** Goes on until it is stopped; what fails is tried again later. */
    private void repeat(Round round, BooleanSupplier goesOn) {
        Backoff backoff = options.backoff.fresh();
        while (goesOn.getAsBoolean()) {
            try {
                TimeUnit.NANOSECONDS.sleep(run(round, goesOn, backoff).toNanos());
            } catch (InterruptedException e) {
                // Stopped, or code of the user's has left an interrupt behind, which is no reason to stop.
            }
        }
    }

    /** Returns how long to wait for the next round. */
    private Duration run(Round round, BooleanSupplier goesOn, Backoff backoff) throws InterruptedException {
        try {
            Duration wait = round.run();
            backoff.reset();
            return wait;
        } catch (RuntimeException | Error e) {
            // An Error too: nobody else would ever try again. What fails because it was interrupted to stop is no
            // failure.
            if (goesOn.getAsBoolean()) {
                state.change(ConnectionState.DISCONNECTED, e);
            }
            return backoff.next();
        }
    }

    private Duration consume() throws InterruptedException {
        int reserved = dispatcher.inFlight().reserve(MIN_QUANTITY, MAX_QUANTITY);
        List<Message> messages = new ArrayList<>();
        try {
            if (isReceiving) {
                messages = api.consume(group, reserved);
                state.change(ConnectionState.CONNECTED);
            }
        } finally {
            // Never negative, unless the platform hands out more than it was asked for.
            dispatcher.inFlight().giveBack(Math.max(0, reserved - messages.size()));
        }
        handOver(messages, reserved);
        return messages.isEmpty() ? options.pollInterval : Duration.ZERO;
    }

    /** Dispatches messages. If the platform sends more than it was asked for, the rest waits for a place. */
    private void handOver(List<Message> messages, int reserved) {
        int places = reserved;
        for (Message message : messages) {
            if (places-- > 0) {
                dispatcher.dispatchReserved(message, this);
            } else {
                dispatcher.dispatch(message, this);
            }
        }
        dispatcher.wake();
    }

    private Duration confirmHandled() throws InterruptedException {
        List<Settlement> batch = new ArrayList<>();
        batch.add(handled.take());
        handled.drainTo(batch, confirmedAtOnce - 1);
        try {
            api.confirm(
                    group, batch.stream().map(each -> each.message().getId()).collect(Collectors.toList()));
        } catch (RuntimeException | Error e) {
            handled.addAll(batch);
            confirmedAtOnce = Math.max(1, batch.size() / 2);
            throw e;
        }
        confirmedAtOnce = Math.min(MAX_QUANTITY, 2 * confirmedAtOnce);
        dispatcher.settled(batch);
        return Duration.ZERO;
    }
}
