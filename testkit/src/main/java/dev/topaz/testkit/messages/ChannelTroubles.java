package dev.topaz.testkit.messages;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The troubles that wait for their occasion. Safe for use by many threads. */
final class ChannelTroubles {
    private final Map<ChannelTrouble.Occasion, Queue<ChannelTrouble>> waiting =
            new EnumMap<>(ChannelTrouble.Occasion.class);

    ChannelTroubles() {
        for (ChannelTrouble.Occasion each : ChannelTrouble.Occasion.values()) {
            waiting.put(each, new ConcurrentLinkedQueue<>());
        }
    }

    void add(List<ChannelTrouble> troubles) {
        troubles.forEach(each -> of(each.occasion()).add(each));
    }

    void clear() {
        waiting.values().forEach(Queue::clear);
    }

    Optional<ChannelTrouble> next(ChannelTrouble.Occasion occasion) {
        return Optional.ofNullable(of(occasion).poll());
    }

    private Queue<ChannelTrouble> of(ChannelTrouble.Occasion occasion) {
        return Objects.requireNonNull(waiting.get(occasion));
    }
}
