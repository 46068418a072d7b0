package dev.topaz.messages;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** What all sources of a consumer share. */
final class ConsumerContext {
    private final ConsumerOptions options;
    private final ConsumerListener listener;
    private final Dispatcher dispatcher;
    private final ScheduledExecutorService scheduler;

    ConsumerContext(ConsumerOptions options, MessageHandler handler) {
        this(options, handler, scheduler(options));
    }

    ConsumerContext(ConsumerOptions options, MessageHandler handler, ScheduledExecutorService scheduler) {
        this.options = options;
        this.listener = GuardedListener.of(options.listener);
        this.dispatcher = new Dispatcher(options, listener, handler);
        this.scheduler = scheduler;
    }

    /** Fetching a token blocks: there is a thread for each group, and one for the timers. Threads start when they are needed. */
    private static ScheduledExecutorService scheduler(ConsumerOptions options) {
        ScheduledThreadPoolExecutor threads =
                new ScheduledThreadPoolExecutor(options.groups.size() + 1, Threads.named("timer"));
        threads.setRemoveOnCancelPolicy(true);
        return threads;
    }

    ConsumerOptions options() {
        return options;
    }

    ConsumerListener listener() {
        return listener;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    ScheduledExecutorService scheduler() {
        return scheduler;
    }
}
