package dev.topaz.runtime.flow;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Flow control of one process: obeys the platform's bans and the user's own limits, for each app and for each of its APIs.
 *
 * <pre>{@code
 * LocalFlowControl flow = new LocalFlowControl()
 *         .limitApp("12345678", 40, Duration.ofSeconds(1))
 *         .limitApi("12345678", "taobao.trade.get", 10, Duration.ofSeconds(1));
 * }</pre>
 *
 * <p>Limits may be set and changed at any time; calls that have gone out count for the new limit. Calls that wait for the end of a
 * ban do not leave all at once. A ban that may be over earlier than assumed, and one that lasts very long, is probed: now and then
 * one call is let through, and its success ends the ban. Safe for use by many threads and by any number of clients: those that
 * share it share what it knows of their app.
 */
public final class LocalFlowControl implements FlowControl {
    private final FlowTimer timer;
    private final Map<String, AppFlow> apps = new ConcurrentHashMap<>();

    public LocalFlowControl() {
        this(FlowTimer.SYSTEM);
    }

    /** Creates a flow control with the given timer; tests use it. */
    public LocalFlowControl(FlowTimer timer) {
        this.timer = timer;
    }

    /**
     * Lets no more than so many calls of an app go out in any span of that length.
     *
     * @throws IllegalArgumentException for a limit that lets nothing through
     */
    public LocalFlowControl limitApp(String appKey, int calls, Duration span) {
        app(appKey).limit(AppFlow.WHOLE_APP, new SlidingWindow(calls, span));
        return this;
    }

    /**
     * Lets no more than so many calls of one of the app's APIs go out in any span of that length.
     *
     * @throws IllegalArgumentException for a limit that lets nothing through
     */
    public LocalFlowControl limitApi(String appKey, String apiName, int calls, Duration span) {
        app(appKey).limit(apiName, new SlidingWindow(calls, span));
        return this;
    }

    @Override
    public Admission admit(AdmissionRequest request) throws InterruptedException {
        AppFlow app = apps.get(request.appKey());
        return app == null ? Admission.ADMITTED : app.admit(request);
    }

    @Override
    public void banned(String appKey, String apiName, Ban ban) {
        app(appKey).ban(ban.scope() == Ban.Scope.APP ? AppFlow.WHOLE_APP : apiName, ban);
    }

    @Override
    public void succeeded(String appKey, String apiName) {
        AppFlow app = apps.get(appKey);
        if (app != null) {
            app.succeeded(apiName);
        }
    }

    @Override
    public void lift(String appKey) {
        app(appKey).lift();
    }

    @Override
    public void lift(String appKey, String apiName) {
        app(appKey).lift(apiName);
    }

    private AppFlow app(String appKey) {
        AppFlow app = apps.get(appKey);
        if (app != null) {
            return app;
        }
        // Not computeIfAbsent: the first lambda of a process costs its first call milliseconds.
        AppFlow fresh = new AppFlow(timer);
        AppFlow other = apps.putIfAbsent(appKey, fresh);
        return other == null ? fresh : other;
    }
}
