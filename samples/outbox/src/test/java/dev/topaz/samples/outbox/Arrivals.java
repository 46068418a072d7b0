package dev.topaz.samples.outbox;

import dev.topaz.testkit.ReceivedCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events that the gateway has accepted, in the order in which they arrived. */
final class Arrivals {
    private final List<Arrival> all = Collections.synchronizedList(new ArrayList<>());

    private record Arrival(String eventId, String workOrderId, String text) {
        int version() {
            return Integer.parseInt(eventId.substring(workOrderId.length() + 1));
        }
    }

    void add(ReceivedCall call) {
        all.add(new Arrival(call.param("event_id"), call.param("work_order_id"), call.param("text")));
    }

    private List<Arrival> seen() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    Set<String> eventIds() {
        Set<String> ids = new LinkedHashSet<>();
        seen().forEach(arrival -> ids.add(arrival.eventId()));
        return ids;
    }

    int duplicates() {
        return seen().size() - eventIds().size();
    }

    boolean hasText(String text) {
        return seen().stream().anyMatch(arrival -> arrival.text().equals(text));
    }

    /** Work orders, and the versions of their events as each arrived first, where these are not 1, 2, 3 … */
    Map<String, List<Integer>> outOfOrder() {
        Map<String, Set<Integer>> firsts = new HashMap<>();
        seen().forEach(arrival -> firsts.computeIfAbsent(arrival.workOrderId(), id -> new LinkedHashSet<>())
                .add(arrival.version()));
        Map<String, List<Integer>> wrong = new HashMap<>();
        firsts.forEach((workOrder, versions) -> {
            List<Integer> asSeen = List.copyOf(versions);
            if (!asSeen.equals(asSeen.stream().sorted().toList()) || asSeen.get(asSeen.size() - 1) != asSeen.size()) {
                wrong.put(workOrder, asSeen);
            }
        });
        return wrong;
    }
}
