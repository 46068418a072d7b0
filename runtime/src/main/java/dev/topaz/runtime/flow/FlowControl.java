package dev.topaz.runtime.flow;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Decides when calls may go out, so that no call is wasted on a refusal. Safe for use by many threads, and by the clients of
 * several apps; an implementation may share its knowledge among processes.
 */
public interface FlowControl {
    /** The sub code of a call that was held back by a limit of one's own. */
    String OWN_LIMIT = "client.limited-by-own-rate";

    /**
     * Asks for a place for one call. Never blocks.
     *
     * @param patience the longest wait that is of use to the caller
     * @return never fails: who cannot decide decides by a rule of its own
     */
    CompletionStage<Admission> admit(String appKey, String apiName, Duration patience);

    /**
     * Asks, when the wait for a place is over, whether the place is still good: the platform may have said something meanwhile.
     * Who hears that it is not asks for another. Never blocks.
     *
     * @return never fails
     */
    default CompletionStage<Boolean> holds(String appKey, String apiName) {
        return CompletableFuture.completedFuture(true);
    }

    /** Takes note of what the platform said to a call. Never blocks. */
    void banned(String appKey, String apiName, Ban ban);
}
