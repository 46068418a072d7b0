package dev.topaz.redis;

import dev.topaz.runtime.flow.Ban;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The bans of the platform, whichever process of the fleet has met them. This process remembers the bans that it knows, and writes
 * them again to a Redis that may have lost them. Safe for use by many threads.
 */
final class Bans {
    private static final Duration PROBE_INTERVAL = Duration.ofMinutes(1);
    /** No ban is longer than a day; every process asks before its next call. */
    private static final Duration LIFT_IS_TOLD_FOR = Duration.ofDays(1);

    private final RedisLink link;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param until as {@link System#nanoTime} */
    private record Known(String subCode, long until) {
        static Known lasting(String subCode, Duration left) {
            return new Known(subCode, System.nanoTime() + left.toNanos());
        }

        Duration left() {
            return Duration.ofNanos(until - System.nanoTime());
        }

        static Known longer(Known one, Known other) {
            return one.until - other.until >= 0 ? one : other;
        }
    }

    Bans(RedisLink link) {
        this.link = link;
        link.onBack(() -> known.forEach(this::tell));
    }

    /** Takes note, and tells the fleet. */
    void add(String appKey, String apiName, Ban ban) {
        String key = switch (ban.scope()) {
            case API -> link.keys().ban(appKey, apiName);
            case APP -> link.keys().ban(appKey);
        };
        tell(key, note(key, Known.lasting(ban.subCode(), length(ban))));
    }

    /** Returns how long a ban is obeyed. If its length is only assumed, the next call after that shows whether it still holds. */
    private static Duration length(Ban ban) {
        boolean isProbed =
                ban.lengthSource() == Ban.Length.ASSUMED && ban.length().compareTo(PROBE_INTERVAL) > 0;
        return isProbed ? PROBE_INTERVAL : ban.length();
    }

    /** Lifts the ban of the app, and those of its APIs that this process knows of. */
    void lift(String appKey) {
        String ofApp = link.keys().ban(appKey);
        lift(Stream.concat(Stream.of(ofApp), known.keySet().stream().filter(key -> key.startsWith(ofApp + ":")))
                .toList());
    }

    void lift(String appKey, String apiName) {
        lift(List.of(link.keys().ban(appKey, apiName)));
    }

    private void lift(List<String> keys) {
        keys.forEach(known::remove);
        byte[] millis = Long.toString(LIFT_IS_TOLD_FOR.toMillis()).getBytes(StandardCharsets.UTF_8);
        CompletableFuture<?> unused = link.runForEach(Script.LIFT, keys, millis);
    }

    /** Asks Redis what the fleet knows, and tells it what it has forgotten. */
    CompletableFuture<Void> look(String appKey, String apiName) {
        List<String> keys = List.of(link.keys().ban(appKey), link.keys().ban(appKey, apiName));
        return link.runForEach(Script.LOOK, keys).thenAccept(answer -> {
            for (int i = 0; i < keys.size(); i++) {
                learn(keys.get(i), Script.text(answer.get(2 * i)), Script.number(answer.get(2 * i + 1)));
            }
        });
    }

    /** @param millis how long the ban lasts; below 0 if Redis knows of none */
    private void learn(String key, String subCode, long millis) {
        if (millis <= 0) {
            Optional.ofNullable(known.get(key)).ifPresent(ban -> tell(key, ban));
        } else if (subCode.isEmpty()) {
            known.remove(key);
        } else {
            note(key, Known.lasting(subCode, Duration.ofMillis(millis)));
        }
    }

    /** Returns the longest ban that holds, as far as this process knows. */
    Optional<Placement.Refused> of(String appKey, String apiName) {
        return Stream.of(link.keys().ban(appKey), link.keys().ban(appKey, apiName))
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .reduce(Known::longer)
                .map(ban -> new Placement.Refused(ban.left(), ban.subCode()))
                .filter(ban -> !ban.delay().isNegative() && !ban.delay().isZero());
    }

    private Known note(String key, Known ban) {
        known.values().removeIf(old -> old.left().isNegative());
        return known.merge(key, ban, Known::longer);
    }

    /** Tells Redis of a ban. If Redis does not answer, it is told again when it is back. */
    private void tell(String key, Known ban) {
        long millis = ban.left().toMillis();
        if (millis > 0) {
            byte[] subCode = ban.subCode().getBytes(StandardCharsets.UTF_8);
            CompletableFuture<?> unused = link.run(
                    Script.BAN, List.of(key), subCode, Long.toString(millis).getBytes(StandardCharsets.UTF_8));
        }
    }
}
