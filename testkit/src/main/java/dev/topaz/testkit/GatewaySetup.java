package dev.topaz.testkit;

import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.spec.ApiSpec;
import dev.topaz.testkit.http.HttpListener;
import dev.topaz.testkit.replay.Fixtures;
import dev.topaz.testkit.state.EntityStore;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a fake gateway knows: apps, sessions, APIs; and what is laid down for its first calls.
 *
 * <p>A builder: not for use by several threads.
 *
 * <pre>{@code
 * FakeGateway gateway = new GatewaySetup()
 *         .app("12345678", "a-secret")
 *         .session("a-session")
 *         .limit("taobao.trade.get", 10, Duration.ofSeconds(1))
 *         .start();
 * }</pre>
 */
public final class GatewaySetup {
    private final Map<String, String> secrets = new HashMap<>();
    private final Set<String> sessions = new HashSet<>();
    private final Map<String, ApiSpec> apis = new HashMap<>();
    private final List<Specs> specs = new ArrayList<>();
    private final List<Consumer<FakeGateway>> opening = new ArrayList<>();
    private Fixtures fixtures = Fixtures.NONE;
    private Clock clock = Clock.systemUTC();
    private boolean isStateful;
    private InetSocketAddress address = HttpListener.ANY_PORT;

    /** Creates a setup without app and session, with the specs of the class path. */
    public GatewaySetup() {}

    /**
     * Adds an app that may call.
     *
     * @throws IllegalArgumentException for an empty key or secret, with which no client can call
     */
    public GatewaySetup app(String appKey, String appSecret) {
        secrets.put(notBlank("app key", appKey), notBlank("app secret", appSecret));
        return this;
    }

    /**
     * Adds the session of an authorised user.
     *
     * @throws IllegalArgumentException for an empty one, which means that a call has no session
     */
    public GatewaySetup session(String session) {
        sessions.add(notBlank("session", session));
        return this;
    }

    private static String notBlank(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the " + what + " of the fake gateway is empty");
        }
        return value;
    }

    /** Adds an API to those whose specs are on the class path, or replaces one of them. */
    public GatewaySetup api(ApiSpec spec) {
        apis.put(spec.name(), spec);
        return this;
    }

    /**
     * Adds a folder or a jar of specs, which is searched before the class path.
     *
     * @throws IllegalArgumentException when there is neither
     */
    public GatewaySetup specs(Path folderOrJar) {
        specs.add(Specs.in(folderOrJar));
        return this;
    }

    /**
     * Answers calls without a stub from the recordings of a folder; a call that was not recorded is refused, and the
     * refusal names the nearest recording.
     *
     * @param volatileParams parameters that differ from run to run, and do not make another call
     * @throws IllegalArgumentException when there are none
     */
    public GatewaySetup replay(Path folder, String... volatileParams) {
        fixtures = Fixtures.in(folder, Set.of(volatileParams));
        return this;
    }

    /** Does the same as {@link FakeGateway#stub}. */
    public GatewaySetup stub(String apiName, Function<ReceivedCall, String> body) {
        opening.add(gateway -> gateway.stub(apiName, body));
        return this;
    }

    /** Does the same as {@link FakeGateway#answer(String, Consumer)}; a mistake is reported when the gateway starts. */
    public GatewaySetup answer(String apiName, Consumer<AnswerFields> change) {
        opening.add(gateway -> gateway.answer(apiName, change));
        return this;
    }

    /** Does the same as {@link FakeGateway#answer(String, BiConsumer)}. */
    public GatewaySetup answer(String apiName, BiConsumer<ReceivedCall, AnswerFields> change) {
        opening.add(gateway -> gateway.answer(apiName, change));
        return this;
    }

    /** Does the same as {@link FakeGateway#answer(String, TaobaoResponse)}. */
    public GatewaySetup answer(String apiName, TaobaoResponse response) {
        opening.add(gateway -> gateway.answer(apiName, response));
        return this;
    }

    /** Does the same as {@link FakeGateway#refuse}. */
    public GatewaySetup refuse(String apiName, Refusal refusal) {
        opening.add(gateway -> gateway.refuse(apiName, refusal));
        return this;
    }

    /** Does the same as {@link FakeGateway#next(String, Trouble...)}. */
    public GatewaySetup next(String apiName, Trouble... troubles) {
        opening.add(gateway -> gateway.next(apiName, troubles));
        return this;
    }

    /** Does the same as {@link FakeGateway#next(Trouble...)}. */
    public GatewaySetup next(Trouble... troubles) {
        opening.add(gateway -> gateway.next(troubles));
        return this;
    }

    /** Does the same as {@link FakeGateway#limit(int, Duration)}. */
    public GatewaySetup limit(int calls, Duration window) {
        opening.add(gateway -> gateway.limit(calls, window));
        return this;
    }

    /** Does the same as {@link FakeGateway#limit(String, int, Duration)}. */
    public GatewaySetup limit(String apiName, int calls, Duration window) {
        opening.add(gateway -> gateway.limit(apiName, calls, window));
        return this;
    }

    /** Sets the platform's clock, which timestamps are compared with and answers are dated by; default is the system clock. */
    public GatewaySetup clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Lets the gateway remember: what {@code taobao.item.add} has added, {@code taobao.item.get} returns, {@code taobao.item.update}
     * and {@code taobao.item.delete} change, and {@code taobao.items.onsale.get} lists, page by page. What a test lays down comes
     * first; {@link FakeGateway#reset} forgets the records.
     *
     * <pre>{@code
     * new GatewaySetup().app("12345678", "a-secret").session("a-session").stateful().start();
     * }</pre>
     */
    public GatewaySetup stateful() {
        isStateful = true;
        return this;
    }

    /** Sets where the gateway listens; default is a free port of the loopback address. */
    public GatewaySetup listenOn(InetSocketAddress address) {
        this.address = address;
        return this;
    }

    /**
     * Starts a gateway; the setup may be changed afterwards and used again.
     *
     * @throws IllegalArgumentException for something laid down that names an unknown API or field
     */
    public FakeGateway start() {
        Specs known = Specs.of(apis.values());
        for (Specs each : specs) {
            known = known.orElse(each);
        }
        Specs all = known.orElse(Specs.onClassPath());
        Optional<EntityStore> records = isStateful ? Optional.of(new EntityStore(all::find)) : Optional.empty();
        PlatformState platform = new PlatformState(secrets, sessions, all, fixtures, records, clock);
        return FakeGateway.start(platform, List.copyOf(opening), address);
    }
}
