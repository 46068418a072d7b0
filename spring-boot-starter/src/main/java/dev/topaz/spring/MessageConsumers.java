package dev.topaz.spring;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.MessageConsumer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * The consumers of all accounts that have a {@link TopMessageListener}. Starts them when all beans are ready, and closes them before
 * any bean is destroyed, so that what is in hand can be handled to its end.
 */
final class MessageConsumers implements SmartLifecycle, DisposableBean {
    /** A consumer, and the groups that it has. */
    static final class AccountConsumer {
        private final String account;
        private final List<String> groups;
        private final MessageConsumer consumer;

        AccountConsumer(String account, List<String> groups, MessageConsumer consumer) {
            this.account = account;
            this.groups = new ArrayList<>(groups);
            this.consumer = consumer;
        }
    }

    private final Supplier<List<AccountConsumer>> made;
    private List<AccountConsumer> running = Collections.emptyList();

    /** @param made makes the consumers; asked at each start, for a closed consumer cannot be started again */
    MessageConsumers(Supplier<List<AccountConsumer>> made) {
        this.made = made;
    }

    @Override
    public synchronized void start() {
        if (running.isEmpty()) {
            running = made.get();
            running.forEach(each -> each.consumer.start());
        }
    }

    @Override
    public synchronized void stop() {
        List<Thread> closing = new ArrayList<>();
        for (AccountConsumer each : running) {
            Thread thread = new Thread(each.consumer::close, "topaz-messages-close-" + each.account);
            thread.start();
            closing.add(thread);
        }
        closing.forEach(MessageConsumers::await);
        running = Collections.emptyList();
    }

    /** Waits until all have ended, which takes a bounded time; an interrupt of the thread that stops the context does not end the wait. */
    private static void await(Thread closing) {
        boolean wasInterrupted = false;
        while (closing.isAlive()) {
            try {
                closing.join();
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops them as well when the start of the context fails: Spring 6.1 and older do not stop then what they have started. */
    @Override
    public void destroy() {
        stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    /** Returns the state of each connection, by {@code account/group}. */
    synchronized Map<String, ConnectionState> states() {
        Map<String, ConnectionState> states = new TreeMap<>();
        for (AccountConsumer each : running) {
            each.groups.forEach(group -> states.put(each.account + "/" + group, each.consumer.state(group)));
        }
        return new LinkedHashMap<>(states);
    }
}
