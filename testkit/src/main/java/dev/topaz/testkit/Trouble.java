package dev.topaz.testkit;

import dev.topaz.testkit.http.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that goes wrong with one call, by name.
 *
 * <pre>{@code
 * gateway.next("taobao.trade.get", Trouble.serviceUnreachable(), Trouble.resetMidAnswer());
 * client.call(request, session, new CallOptions().idempotent());
 * assertEquals(3, gateway.calls("taobao.trade.get").size());    // the client has repeated it twice
 * }</pre>
 *
 * <p>Refusals are written in the format that the call asks for. A trouble befalls a call before anything else is looked
 * at, so it does not matter whether the call is right. The calls of a batch take refusals from the queues of their APIs;
 * what happens to the connection is taken from the queue for any call.
 */
public final class Trouble {
    private static final String SERVICE_ERROR = "Remote service error";
    private static final String PAGE = """
            <html>
            <head><title>502 Bad Gateway</title></head>
            <body><h1>502 Bad Gateway</h1></body>
            </html>
            """;

    private final String name;
    private final Effect effect;

    /** What a trouble does to a call. */
    sealed interface Effect {}

    /** The platform refuses the call. */
    record Refused(Refusal refusal) implements Effect {}

    /** The platform serves the call, and the business behind it refuses. */
    record BusinessFailed(String code, String msg) implements Effect {}

    /** Something answers that is not the platform. */
    record Intruder(int status, String contentType, byte[] body) implements Effect {}

    /** The call is served, and its answer arrives late or broken. */
    record Delivered(Delivery delivery) implements Effect {}

    /** The platform's clock is off, from here on to the end of the call. */
    record ClockOff(Duration ahead) implements Effect {}

    /** The connection ends without an answer. */
    enum Reset implements Effect {
        BEFORE_READING,
        AFTER_READING
    }

    private Trouble(String name, Effect effect) {
        this.name = name;
        this.effect = effect;
    }

    Effect effect() {
        return effect;
    }

    /** Returns the time of the platform's clock. */
    Instant at(Instant now) {
        return effect instanceof ClockOff clock ? now.plus(clock.ahead()) : now;
    }

    /** Returns the refusal that the platform answers with; empty if it answers otherwise. */
    Optional<Refusal> refusal() {
        return effect instanceof Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /** Returns whether it can concern one call of a batch and not the others. */
    boolean isOfOneCall() {
        return effect instanceof Refused
                || effect instanceof BusinessFailed
                || (effect instanceof Delivered delivered
                        && delivered.delivery().equals(Delivery.PROMPT));
    }

    /** Serves the call as usual. */
    public static Trouble none() {
        return new Trouble("none", new Delivered(Delivery.PROMPT));
    }

    /** Refuses with code 7: the API takes no calls for this time; the message names the seconds, rounded up. */
    public static Trouble throttled(Duration ban) {
        return banned("throttled", "accesscontrol.limited-by-api-access-count", ban);
    }

    /** Does the same as {@link #throttled} with the sub code that begins with {@code isv.}. */
    public static Trouble throttledAsIsv(Duration ban) {
        return banned("throttledAsIsv", "isv.access-limited-by-api-access-count", ban);
    }

    /** Refuses as {@link #throttled} does, because the app calls this API too often. */
    public static Trouble throttledForApp(Duration ban) {
        return banned("throttledForApp", "accesscontrol.limited-by-app-api-access-count", ban);
    }

    /** Refuses as {@link #throttled} does, because the platform is busy and has lowered the limit. */
    public static Trouble throttledDynamically(Duration ban) {
        return banned("throttledDynamically", "accesscontrol.limited-by-dynamic-access-count", ban);
    }

    /** Refuses with code 7: the calls of the app for this day are spent; the message counts the seconds that are left. */
    public static Trouble dailyQuotaSpent(Duration leftOfTheDay) {
        return banned("dailyQuotaSpent", "accesscontrol.limited-by-app-access-count", leftOfTheDay);
    }

    /** Refuses with code 15: the platform could not reach the service behind it; the call was not executed. */
    public static Trouble serviceUnreachable() {
        return refused(new Refusal(15, SERVICE_ERROR, "isp.top-remote-connection-timeout", "远程服务调用超时"));
    }

    /** Refuses with code 15: the service behind the platform did not answer in time; whether the call was executed is unknown. */
    public static Trouble serviceTimedOut() {
        return refused(new Refusal(15, SERVICE_ERROR, "isp.remote-service-timeout", "API调用远程服务超时"));
    }

    /** Refuses with code 27: the session is no longer valid. */
    public static Trouble sessionExpired() {
        return refused(Refusal.INVALID_SESSION);
    }

    /**
     * Answers with a success whose documented flag, such as {@code result.success}, is false: the business refused. Of
     * code and message, what the document has a field for is written. Not for an API without such a flag.
     */
    public static Trouble businessRefusal(String code, String msg) {
        return new Trouble("businessRefusal(" + code + ")", new BusinessFailed(code, msg));
    }

    /** Answers with this refusal. */
    public static Trouble refused(Refusal refusal) {
        return new Trouble("refused with " + refusal.code() + " " + refusal.subCode(), new Refused(refusal));
    }

    /**
     * Shifts the platform's clock by this much: code 31 where that leaves the window of ten minutes; the header
     * {@code Date} shows the platform's time.
     */
    public static Trouble clockAhead(Duration ahead) {
        return new Trouble("clockAhead(" + ahead + ")", new ClockOff(ahead));
    }

    /** Waits for this time before the answer. */
    public static Trouble slow(Duration pause) {
        return delivered("slow(" + pause + ")", new Delivery(notNegative(pause), Duration.ZERO, Delivery.Ending.WHOLE));
    }

    /** Sends the headers at once, and the body over this time: byte by byte, or in a hundred pieces if it has more bytes. */
    public static Trouble trickling(Duration spread) {
        return delivered(
                "trickling(" + spread + ")", new Delivery(Duration.ZERO, notNegative(spread), Delivery.Ending.WHOLE));
    }

    /** Resets the connection before the call is read; the call is not executed, and is not among the calls received. */
    public static Trouble resetBeforeReading() {
        return new Trouble("resetBeforeReading", Reset.BEFORE_READING);
    }

    /** Executes the call, and resets the connection in place of an answer. */
    public static Trouble resetAfterReading() {
        return new Trouble("resetAfterReading", Reset.AFTER_READING);
    }

    /** Executes the call, and resets the connection half-way through the body of the answer. */
    public static Trouble resetMidAnswer() {
        return delivered("resetMidAnswer", new Delivery(Duration.ZERO, Duration.ZERO, Delivery.Ending.RESET));
    }

    /** Executes the call, and closes the connection half-way: {@code Content-Length} announces more than is sent. */
    public static Trouble truncated() {
        return delivered("truncated", new Delivery(Duration.ZERO, Duration.ZERO, Delivery.Ending.CUT));
    }

    /** Answers HTTP 502 with the HTML page of a proxy. */
    public static Trouble badGateway() {
        return http(502, "text/html", PAGE);
    }

    /** Answers HTTP 200 with a body that is neither JSON nor XML. */
    public static Trouble garbage() {
        return http(200, "application/json;charset=UTF-8", "\u0000\uFFFD{\"truth\":}<<");
    }

    /** Answers with the given HTTP response, as something that is not the platform would. */
    public static Trouble http(int status, String contentType, String body) {
        return new Trouble(
                "http(" + status + ")", new Intruder(status, contentType, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Trouble banned(String name, String subCode, Duration ban) {
        long seconds = notNegative(ban).plusSeconds(1).minusNanos(1).toSeconds();
        return new Trouble(name + "(" + ban + ")", new Refused(Refusal.banned(subCode, seconds)));
    }

    private static Duration notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("the time of a trouble is from 0, and not " + time);
        }
        return time;
    }

    private static Trouble delivered(String name, Delivery delivery) {
        return new Trouble(name, new Delivered(delivery));
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
