package dev.topaz.runtime.flow;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call that asks for admission, and what it has learned while it waits. Guarded by the lock of its {@link AppFlow}. */
final class Waiter {
    /** How many calls go out under each limit's key: a batch needs several places. */
    private final Map<String, Integer> places = new HashMap<>();

    private final long deadline;
    private @Nullable ActiveBan heldBy;
    private @Nullable String bottleneck;
    private String subCode = FlowControl.OWN_LIMIT;
    private long jitter;
    private long notBefore;

    /** @param deadline until when the call can wait, as {@link System#nanoTime} */
    Waiter(AdmissionRequest request, long now, long deadline) {
        this.deadline = deadline;
        this.notBefore = now;
        for (String apiName : request.apiNames()) {
            places.merge(AppFlow.WHOLE_APP, 1, Integer::sum);
            places.merge(apiName, 1, Integer::sum);
        }
    }

    Map<String, Integer> places() {
        return places;
    }

    long left(long now) {
        return deadline - now;
    }

    /** Returns how many places it takes before those behind it, if this limit is what it waits for. */
    int ahead(String key) {
        return key.equals(bottleneck) ? places.getOrDefault(key, 0) : 0;
    }

    void waitsFor(@Nullable String limit) {
        bottleneck = limit;
    }

    /**
     * Notes a ban, and how long after its end this call goes: calls that wait for the same ban do not leave together.
     *
     * @param spread from 0 to 1
     * @param span over how many nanoseconds all calls that wait are spread
     */
    void heldBy(ActiveBan ban, long now, double spread, long span) {
        if (heldBy != ban) {
            heldBy = ban;
            subCode = ban.subCode();
            jitter = (long) (spread * Math.max(0, Math.min(span, left(now) - (ban.until() - now))));
            bottleneck = null;
        }
        notBefore = ban.until() + jitter;
    }

    /** Notes that no ban holds: one that was lifted early lets its calls go as spread as its end would. */
    void released(long now) {
        if (heldBy != null) {
            heldBy = null;
            notBefore = now + jitter - notBefore < 0 ? now + jitter : notBefore;
        }
    }

    long notBefore() {
        return notBefore;
    }

    /** Returns the reason of the last wait for a ban, or of a limit. */
    String subCode(long now) {
        return notBefore - now > 0 ? subCode : FlowControl.OWN_LIMIT;
    }
}
