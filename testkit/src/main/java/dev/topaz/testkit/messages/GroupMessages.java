package dev.topaz.testkit.messages;

import dev.topaz.messages.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The messages of one group: waiting, delivered, reported, confirmed. Used under the lock of its {@link MessageStore}. */
final class GroupMessages {
    private final Map<Long, Message> waiting = new LinkedHashMap<>();
    /** In front of those: small, so that a connection that ends does not cost a copy of all that wait. */
    private final Map<Long, Message> waitingAgain = new LinkedHashMap<>();

    private final Map<Long, Delivered> delivered = new LinkedHashMap<>();
    private final Map<Long, Message> reported = new LinkedHashMap<>();
    private final Set<Long> confirmed = new HashSet<>();
    /** Were delivered before a reset, and not confirmed. */
    private final Set<Long> forgotten = new HashSet<>();

    private final List<ReportedFailure> failures = new ArrayList<>();
    private long deliveries;

    /** A message, and the connection to which it was delivered. */
    private record Delivered(Message message, Object connection) {}

    void publish(Message message) {
        waiting.put(message.getId(), message);
    }

    /** Delivers the next message that waits to this connection; null if none waits. */
    @Nullable
    Message deliverNext(Object connection) {
        Map<Long, Message> first = waitingAgain.isEmpty() ? waiting : waitingAgain;
        if (first.isEmpty()) {
            return null;
        }
        Message next = first.values().iterator().next();
        first.remove(next.getId());
        delivered.put(next.getId(), new Delivered(next, connection));
        deliveries++;
        return next;
    }

    /** Returns false for a message that is not there: confirmed already, or never published. */
    boolean confirm(long id) {
        // It is in one of them: of a client that was slow, a message may wait or be reported again.
        boolean isKnown = delivered.remove(id) != null
                || waitingAgain.remove(id) != null
                || waiting.remove(id) != null
                || reported.remove(id) != null;
        return isKnown && confirmed.add(id);
    }

    /** Forgets all messages. Of those that a client has in hand, it may still say what became of them. */
    void reset() {
        forgotten.addAll(delivered.keySet());
        Stream.of(waiting, waitingAgain, delivered, reported).forEach(Map::clear);
        confirmed.clear();
        failures.clear();
        deliveries = 0;
    }

    void report(ReportedFailure failure) {
        Delivered failed = delivered.remove(failure.id());
        if (failed == null && forgotten.remove(failure.id())) {
            return;
        }
        failures.add(failure);
        if (failed != null) {
            reported.put(failure.id(), failed.message());
        }
    }

    /** Puts what was delivered over a connection that ended in front of what waits. */
    int release(Object connection) {
        Map<Long, Message> again = new LinkedHashMap<>();
        delivered.values().stream()
                .filter(each -> each.connection() == connection)
                .forEach(each -> again.put(each.message().getId(), each.message()));
        delivered.keySet().removeAll(again.keySet());
        int released = again.size();
        again.putAll(waitingAgain);
        waitingAgain.clear();
        waitingAgain.putAll(again);
        return released;
    }

    /** Lets messages wait again whose failure was reported. */
    void retryReported() {
        waiting.putAll(reported);
        reported.clear();
    }

    /** Lets messages wait again that were delivered and not confirmed; returns how many wait then. */
    int redeliver() {
        retryReported();
        delivered.values().forEach(each -> waiting.put(each.message().getId(), each.message()));
        delivered.clear();
        return waiting.size();
    }

    boolean isConfirmed(long id) {
        return confirmed.contains(id);
    }

    Set<Long> confirmed() {
        return confirmed;
    }

    List<ReportedFailure> failures() {
        return failures;
    }

    int unconfirmed() {
        return delivered.size();
    }

    long deliveries() {
        return deliveries;
    }
}
