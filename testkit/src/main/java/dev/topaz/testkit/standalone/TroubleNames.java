package dev.topaz.testkit.standalone;

import dev.topaz.spec.Nearest;
import dev.topaz.testkit.Trouble;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The troubles by the names of the methods that make them; behind a name may stand a colon and a number of milliseconds. */
final class TroubleNames {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Map<String, Function<Duration, Trouble>> TIMED = timed();
    private static final Map<String, Supplier<Trouble>> PLAIN = plain();

    private TroubleNames() {}

    /**
     * Returns a trouble.
     *
     * @param text such as {@code truncated} or {@code slow:2000}
     * @throws IllegalArgumentException for another name, with the nearest, or for a malformed number
     */
    static Trouble trouble(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        if (TIMED.containsKey(name)) {
            return TIMED.get(name).apply(colon < 0 ? USUAL : millis(text.substring(colon + 1)));
        }
        if (PLAIN.containsKey(name) && colon < 0) {
            return PLAIN.get(name).get();
        }
        String hint = Nearest.to(name, names())
                .map(near -> "did you mean '" + near + "'?")
                .orElse("there are " + String.join(", ", names()));
        throw new IllegalArgumentException("there is no trouble '" + text + "'; " + hint);
    }

    private static Duration millis(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("'" + text + "' is not a number of milliseconds");
        }
        return Duration.ofMillis(Long.parseLong(text));
    }

    /** Returns all names. */
    static List<String> names() {
        return Stream.concat(TIMED.keySet().stream(), PLAIN.keySet().stream()).toList();
    }

    private static Map<String, Function<Duration, Trouble>> timed() {
        Map<String, Function<Duration, Trouble>> timed = new LinkedHashMap<>();
        timed.put("slow", Trouble::slow);
        timed.put("trickling", Trouble::trickling);
        timed.put("throttled", Trouble::throttled);
        timed.put("throttledAsIsv", Trouble::throttledAsIsv);
        timed.put("throttledForApp", Trouble::throttledForApp);
        timed.put("throttledDynamically", Trouble::throttledDynamically);
        timed.put("dailyQuotaSpent", Trouble::dailyQuotaSpent);
        timed.put("clockAhead", Trouble::clockAhead);
        return timed;
    }

    private static Map<String, Supplier<Trouble>> plain() {
        Map<String, Supplier<Trouble>> plain = new LinkedHashMap<>();
        plain.put("none", Trouble::none);
        plain.put("serviceUnreachable", Trouble::serviceUnreachable);
        plain.put("serviceTimedOut", Trouble::serviceTimedOut);
        plain.put("sessionExpired", Trouble::sessionExpired);
        plain.put("resetBeforeReading", Trouble::resetBeforeReading);
        plain.put("resetAfterReading", Trouble::resetAfterReading);
        plain.put("resetMidAnswer", Trouble::resetMidAnswer);
        plain.put("truncated", Trouble::truncated);
        plain.put("badGateway", Trouble::badGateway);
        plain.put("garbage", Trouble::garbage);
        return plain;
    }
}
