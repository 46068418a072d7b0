package dev.topaz.outbox;

import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.retry.RefusalTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Couriers over an empty outbox in memory, and what they have sent. */
abstract class CouriersOnH2 extends OutboxOnH2 {
    static final DeliveryResult DELIVERED = DeliveryResult.delivered("");

    final Map<String, List<String>> sent = new ConcurrentHashMap<>();

    final Couriers start(EventSender sender, OutboxOptions options) {
        EventSender noting = (event, session) -> {
            sent.computeIfAbsent(event.aggregateId(), id -> Collections.synchronizedList(new ArrayList<>()))
                    .add(session);
            return sender.send(event, session);
        };
        Couriers couriers = Couriers.start(store, noting, new Session("session of "), options);
        started.add(couriers);
        return couriers;
    }

    private record Session(String prefix) implements SessionSource {
        @Override
        public String session(String seller) {
            return prefix + seller;
        }

        @Override
        public void invalidate(String seller, String session) {
            // The next look-up returns the same.
        }
    }

    static TopApiException refusal(String code, String subCode) {
        RefusalKind kind = RefusalTable.standard().kind(code, subCode);
        return new TopApiException.Builder("demo")
                .code(code)
                .subCode(subCode)
                .kind(kind)
                .build();
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(Condition condition) throws Exception {
        while (!condition.holds()) {
            Thread.sleep(10);
        }
    }

    final int calls() {
        return sent.values().stream().mapToInt(List::size).sum();
    }
}
