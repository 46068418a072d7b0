package dev.topaz.testkit.messages;

import dev.topaz.messages.Message;
import dev.topaz.messages.OutgoingMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything that was published, confirmed and sent. One lock guards it, and threads wait on it for a change. */
final class MessageStore {
    private final Map<GroupKey, GroupMessages> groups = new HashMap<>();
    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long lastId;

    synchronized long nextId() {
        return ++lastId;
    }

    synchronized void publish(GroupKey key, Message message) {
        group(key).publish(message);
        notifyAll();
    }

    /** Publishes a message with an id and a time, its own or new ones, and returns the id. */
    synchronized long publish(GroupKey key, Message message, Clock clock) {
        long id = message.getId() == 0 ? nextId() : message.getId();
        publish(
                key,
                Message.builder(message.getTopic(), message.getContent())
                        .group(message.getGroup())
                        .id(id)
                        .dataId(message.getDataId())
                        .pubAppKey(message.getPubAppKey())
                        .user(message.getUserId(), message.getUserNick())
                        .publishedAt(message.publishedAt().orElseGet(clock::instant))
                        .build());
        return id;
    }

    /** Waits until a client has sent a message of a topic, and returns the first one. */
    OutgoingMessage awaitSent(String topic, Duration timeout) {
        await(
                () -> firstSent(topic).isPresent(),
                timeout,
                () -> "no message of " + topic + " was sent; sent: " + sent());
        return firstSent(topic).orElseThrow();
    }

    private Optional<OutgoingMessage> firstSent(String topic) {
        return sent().stream().filter(message -> message.topic().equals(topic)).findFirst();
    }

    synchronized <T> T read(GroupKey key, Function<GroupMessages, T> what) {
        return what.apply(group(key));
    }

    /** Changes the messages of a group. */
    synchronized <T> T change(GroupKey key, Function<GroupMessages, T> what) {
        T result = what.apply(group(key));
        notifyAll();
        return result;
    }

    /** Forgets everything but which ids were given. */
    synchronized void reset() {
        groups.values().forEach(GroupMessages::reset);
        sent.clear();
        problems.clear();
        notifyAll();
    }

    synchronized void sent(OutgoingMessage message) {
        sent.add(message);
        notifyAll();
    }

    synchronized List<OutgoingMessage> sent() {
        return List.copyOf(sent);
    }

    /** Records that a client did something that the platform would refuse. */
    synchronized void problem(String what) {
        problems.add(what);
        notifyAll();
    }

    synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /** @throws AssertionError that says what is missing, when the condition does not become true in time */
    synchronized void await(BooleanSupplier condition, Duration timeout, Supplier<String> missing) {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long millis = (end - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    throw new AssertionError("within " + timeout + ": " + missing.get() + "; problems: " + problems);
                }
                wait(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted: " + missing.get(), e);
        }
    }

    private GroupMessages group(GroupKey key) {
        return groups.computeIfAbsent(key, each -> new GroupMessages());
    }
}
