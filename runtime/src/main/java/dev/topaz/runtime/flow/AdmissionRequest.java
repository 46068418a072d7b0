package dev.topaz.runtime.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@link FlowControl} whether a call may go out. Immutable.
 *
 * <pre>{@code
 * new AdmissionRequest("12345678", Collections.singletonList("taobao.trade.get"), Duration.ofSeconds(5))
 *         .onWait(wait -> log.debug("waits {}", wait));
 * }</pre>
 */
public final class AdmissionRequest {
    private final String appKey;
    private final List<String> apiNames;
    private final Duration maxWait;
    private final @Nullable Consumer<Duration> waitListener;

    /**
     * @param apiNames one, or those of all calls of a batch; each takes a place of its own
     * @param maxWait the longest wait that is of use to the caller; zero or less does not wait
     */
    public AdmissionRequest(String appKey, List<String> apiNames, Duration maxWait) {
        this(appKey, Collections.unmodifiableList(new ArrayList<>(apiNames)), maxWait, null);
    }

    private AdmissionRequest(
            String appKey, List<String> apiNames, Duration maxWait, @Nullable Consumer<Duration> waitListener) {
        this.appKey = Objects.requireNonNull(appKey, "appKey");
        this.apiNames = apiNames;
        this.maxWait = Objects.requireNonNull(maxWait, "maxWait");
        this.waitListener = waitListener;
    }

    /**
     * Returns the same request with a listener that is told of a wait before it begins, in the caller's thread. The wait may turn
     * out to be shorter or longer.
     */
    public AdmissionRequest onWait(Consumer<Duration> listener) {
        return new AdmissionRequest(appKey, apiNames, maxWait, Objects.requireNonNull(listener, "listener"));
    }

    public String appKey() {
        return appKey;
    }

    public List<String> apiNames() {
        return apiNames;
    }

    public Duration maxWait() {
        return maxWait;
    }

    /** Tells the listener of a wait. An implementation of {@link FlowControl} calls this without holding a lock. */
    public void waits(Duration wait) {
        if (waitListener != null) {
            waitListener.accept(wait);
        }
    }
}
