package dev.topaz.messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    PollingSource(ConsumerContext context, MessageApi api, String group) {
        this.api = api;
        this.group = group;
        this.dispatcher = context.dispatcher();
        this.options = context.options();
        this.state = new SourceState(group, context.listener());
        this.consuming = Threads.named("consume-" + group).newThread(() -> repeat(this::consume));
        this.confirming = Threads.named("confirm-" + group).newThread(() -> repeat(this::confirmHandled));
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

    /** A failure is told nobody: what is not confirmed is delivered again. */
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
        confirming.interrupt();
        state.change(ConnectionState.CLOSED);
    }

    @Override
    public ConnectionState state() {
        return state.get();
    }

    /** Goes on for ever, until the thread is interrupted; what fails is tried again later. */
    private void repeat(Round round) {
        Backoff backoff = new Backoff(options.initialBackoff, options.maxBackoff);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Duration wait;
                try {
                    wait = round.run();
                    backoff.reset();
                } catch (RuntimeException e) {
                    state.change(ConnectionState.DISCONNECTED, e);
                    wait = backoff.next();
                }
                TimeUnit.NANOSECONDS.sleep(wait.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    /** What the platform hands out beyond what it was asked for has to wait for a place. */
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
        handled.drainTo(batch, MAX_QUANTITY - 1);
        try {
            api.confirm(
                    group, batch.stream().map(each -> each.message().getId()).collect(Collectors.toList()));
        } catch (RuntimeException e) {
            handled.addAll(batch);
            throw e;
        }
        dispatcher.settled(batch);
        return Duration.ZERO;
    }
}
