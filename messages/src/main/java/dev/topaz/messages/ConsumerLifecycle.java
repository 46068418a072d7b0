package dev.topaz.messages;

import dev.topaz.runtime.log.GuardedLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Level;

/** Starts and stops the sources of a consumer, in the order that loses nothing. */
final class ConsumerLifecycle implements MessageConsumer {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.messages");

    private final ConsumerContext context;
    private final Map<String, MessageSource> sources = new LinkedHashMap<>();
    private final ThreadFactory closers = Threads.named("close");
    private final AtomicBoolean isStarted = new AtomicBoolean();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    ConsumerLifecycle(ConsumerContext context, Function<String, MessageSource> sourceOfGroup) {
        this.context = context;
        context.options().groups.forEach(group -> sources.put(group, sourceOfGroup.apply(group)));
    }

    @Override
    public void start() {
        if (isClosed.get() || !isStarted.compareAndSet(false, true)) {
            throw new IllegalStateException("a consumer is started once; make a new one to start again");
        }
        long period = Math.max(1, context.options().slowHandlerThreshold.toNanos() / 4);
        Future<?> unused = context.scheduler()
                .scheduleWithFixedDelay(
                        new RepeatedTask(
                                () -> context.dispatcher().reportSlow(context.options().slowHandlerThreshold),
                                e -> LOG.log(Level.WARNING, "slow handlers could not be looked for", e)),
                        period,
                        period,
                        TimeUnit.NANOSECONDS);
        sources.values().forEach(MessageSource::start);
    }

    @Override
    public ConnectionState state(String group) {
        MessageSource source = sources.get(group);
        if (source == null) {
            throw new IllegalArgumentException("this consumer has the groups " + sources.keySet() + ", not " + group);
        }
        return source.state();
    }

    /** Closes all sources side by side: each may wait for a platform that does not answer. */
    private void closeSources() {
        List<Thread> closing = new ArrayList<>();
        for (MessageSource source : sources.values()) {
            Thread thread = closers.newThread(source::close);
            try {
                thread.start();
                closing.add(thread);
            } catch (Error e) {
                // The system gives no thread: then this one waits for each.
                source.close();
            }
        }
        try {
            for (Thread each : closing) {
                each.join();
            }
        } catch (InterruptedException e) {
            // The caller of close goes on; the threads are daemons, and end later.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int inFlight() {
        return context.dispatcher().inFlight().size();
    }

    @Override
    public void close() {
        if (!isClosed.compareAndSet(false, true)) {
            return;
        }
        sources.values().forEach(MessageSource::stopReceiving);
        try {
            context.dispatcher().close(context.options().shutdownTimeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeSources();
            context.scheduler().shutdownNow();
        }
    }
}
