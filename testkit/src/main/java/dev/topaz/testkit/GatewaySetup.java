package dev.topaz.testkit;

import dev.topaz.spec.ApiSpec;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a fake gateway knows: apps, sessions, APIs, and answers of your own.
 *
 * <p>A builder: not for use by several threads.
 */
public final class GatewaySetup {
    private final Map<String, String> secrets = new HashMap<>();
    private final Set<String> sessions = new HashSet<>();
    private final Map<String, ApiSpec> specs = new HashMap<>();
    private final Map<String, Function<ReceivedCall, String>> stubs = new HashMap<>();
    private Clock clock = Clock.systemUTC();

    /** An app that may call. */
    public GatewaySetup app(String appKey, String appSecret) {
        secrets.put(appKey, appSecret);
        return this;
    }

    /** A session of an authorised user. */
    public GatewaySetup session(String session) {
        sessions.add(session);
        return this;
    }

    /** An API beside those whose specs are on the class path, or in place of one of them. */
    public GatewaySetup api(ApiSpec spec) {
        specs.put(spec.name(), spec);
        return this;
    }

    /** Answers an API with a body of your own, JSON or XML, once the call has passed all checks. */
    public GatewaySetup stub(String apiName, Function<ReceivedCall, String> body) {
        stubs.put(apiName, body);
        return this;
    }

    /** The clock that timestamps are held against; default the system's. */
    public GatewaySetup clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Starts a gateway on a free port of the loopback address. */
    public FakeGateway start() {
        return FakeGateway.start(this);
    }

    Optional<String> secretOf(String appKey) {
        return Optional.ofNullable(secrets.get(appKey));
    }

    boolean knowsSession(String session) {
        return sessions.contains(session);
    }

    Optional<ApiSpec> spec(String apiName) {
        return Optional.ofNullable(specs.get(apiName)).or(() -> ClassPathSpecs.find(apiName));
    }

    Optional<Function<ReceivedCall, String>> stub(String apiName) {
        return Optional.ofNullable(stubs.get(apiName));
    }

    Clock clock() {
        return clock;
    }

    GatewaySetup copy() {
        GatewaySetup copy = new GatewaySetup();
        copy.secrets.putAll(secrets);
        copy.sessions.addAll(sessions);
        copy.specs.putAll(specs);
        copy.stubs.putAll(stubs);
        copy.clock = clock;
        return copy;
    }
}
