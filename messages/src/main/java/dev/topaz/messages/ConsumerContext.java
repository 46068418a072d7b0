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
        this.options = options;
        this.listener = GuardedListener.of(options.listener);
        this.dispatcher = new Dispatcher(options, listener, handler);
        // Fetching a token blocks: a thread for each group, and one for the timers. Threads start when they are needed.
        ScheduledThreadPoolExecutor threads =
                new ScheduledThreadPoolExecutor(options.groups.size() + 1, Threads.named("timer"));
        threads.setRemoveOnCancelPolicy(true);
        this.scheduler = threads;
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
