package dev.topaz.redis;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.flow.FlowControl;
import java.time.Duration;

/**
 * Flow control of a fleet: all processes over one Redis share the limits of an app and of its APIs, and know of a ban, be it of
 * some seconds or for the rest of the day, as soon as one of them has been told.
 *
 * <pre>{@code
 * RedisFlowControl flow = new RedisFlowControl(link).limitApp("12345678", 40, Duration.ofSeconds(1));
 * new DefaultTaobaoClient(url, "12345678", secret, new ClientOptions().flowControl(flow));
 * }</pre>
 *
 * <p>Limits may be set and changed at any time; what the process that was last to set them says holds for all. Safe for use by
 * many threads.
 */
public final class RedisFlowControl implements FlowControl {
    /** The sub code of a call that was held back because Redis does not answer. */
    public static final String UNREACHABLE = "client.quota-unreachable";

    private final RedisLink link;
    private final FleetPlaces places;
    private final LiftSignal waits = new LiftSignal();

    /** @param link stays open, and its owner's to close */
    public RedisFlowControl(RedisLink link) {
        this.link = link;
        this.places = new FleetPlaces(link);
    }

    /**
     * Lets no more than so many calls of an app go out in any span of that length, from all processes together.
     *
     * @throws IllegalArgumentException for a limit that lets nothing through
     */
    public RedisFlowControl limitApp(String appKey, int calls, Duration span) {
        FleetPlaces unused = places.limitApp(appKey, calls, span);
        return this;
    }

    /**
     * Lets no more than so many calls of one of the app's APIs go out in any span of that length, from all processes together.
     *
     * @throws IllegalArgumentException for a limit that lets nothing through
     */
    public RedisFlowControl limitApi(String appKey, String apiName, int calls, Duration span) {
        FleetPlaces unused = places.limitApi(appKey, apiName, calls, span);
        return this;
    }

    FleetPlaces places() {
        return places;
    }

    @Override
    public Admission admit(AdmissionRequest request) throws InterruptedException {
        long begin = System.nanoTime();
        Admission admission = new FleetAdmission(places, waits, request).await();
        link.health()
                .tell(listener -> admission
                        .rejection()
                        .ifPresentOrElse(
                                rejection -> listener.rejected(rejection.subCode()),
                                () -> listener.admitted(Duration.ofNanos(System.nanoTime() - begin))));
        return admission;
    }

    @Override
    public void banned(String appKey, String apiName, Ban ban) {
        places.banned(appKey, apiName, ban);
    }

    /** Lifts the bans of the app for the whole fleet, and those of its APIs that this process knows of. */
    @Override
    public void lift(String appKey) {
        places.lift(appKey);
        waits.lift();
    }

    @Override
    public void lift(String appKey, String apiName) {
        places.lift(appKey, apiName);
        waits.lift();
    }
}
