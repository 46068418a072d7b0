package dev.topaz.runtime.flow;

/**
 * Decides when calls may go out, so that no call is wasted on a refusal. Safe for use by many threads and by the clients of several
 * apps; an implementation may share its knowledge among processes.
 *
 * <p>A flow control that lets nothing out at night, in front of another one:
 *
 * <pre>{@code
 * public Admission admit(AdmissionRequest request) throws InterruptedException {
 *     return isNight() ? Admission.rejected(untilMorning(), "client.night") : next.admit(request);
 * }
 * }</pre>
 */
public interface FlowControl {
    /** The sub code of a call that was held back by a limit of the user's own. */
    String OWN_LIMIT = "client.limited-by-own-rate";

    /**
     * Blocks the caller's thread until the call may go out, or refuses as soon as it is known that this takes longer than the
     * request's {@link AdmissionRequest#maxWait()}. A call that is admitted is sent at once; what it takes of a limit is taken
     * when this method returns and not while it waits.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; nothing is taken of any limit
     */
    Admission admit(AdmissionRequest request) throws InterruptedException;

    /** Notes what the platform said to a call. Does not block. */
    void banned(String appKey, String apiName, Ban ban);

    /**
     * Notes that the platform took a call, so that a ban which this call probed is over. Does not block.
     *
     * @see Ban.Length#ASSUMED
     */
    default void succeeded(String appKey, String apiName) {}

    /** Lifts the bans of the app and of all its APIs: an operator knows that the platform takes calls again. */
    void lift(String appKey);

    /** Lifts the ban of one API of the app; a ban of the whole app stays. */
    void lift(String appKey, String apiName);
}
