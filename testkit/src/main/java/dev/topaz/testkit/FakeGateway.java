package dev.topaz.testkit;

import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.testkit.http.HttpListener;
import dev.topaz.testkit.state.EntityStore;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A TOP gateway on a free port of the loopback address.
 *
 * <p>It checks a call as the platform does (method, app key, timestamp, signature, session, parameters), refuses with the
 * platform's codes, and answers what passes with the examples of the document, or with what a test has laid down. Safe for
 * use by many threads; what is laid down holds for the calls that arrive afterwards.
 *
 * <pre>{@code
 * FakeGateway gateway = new GatewaySetup().app(appKey, appSecret).session(session).start();
 * gateway.answer("taobao.trade.get", answer -> answer.set("trade.status", "TRADE_FINISHED"));
 * new DefaultTaobaoClient(gateway.url(), appKey, appSecret).call(request, session);
 * gateway.assertCalled(request);
 * assertEquals(List.of(), gateway.stubFailures());
 * }</pre>
 */
public final class FakeGateway implements AutoCloseable {
    private final CallLog log = new CallLog();
    private final CallAssertions assertions;
    private final Script script;
    private final PlatformState platform;
    private final List<Consumer<FakeGateway>> opening;
    private final HttpListener listener;

    private FakeGateway(PlatformState platform, List<Consumer<FakeGateway>> opening, InetSocketAddress address) {
        this.platform = platform;
        this.opening = new CopyOnWriteArrayList<>(opening);
        this.script = new Script(platform.specs(), platform.fixtures());
        this.assertions = new CallAssertions(log, script::requireKnown);
        this.listener = HttpListener.start("topaz-fake-gateway", address, new RequestRouter(platform, script, log));
    }

    static FakeGateway start(PlatformState platform, List<Consumer<FakeGateway>> opening, InetSocketAddress address) {
        FakeGateway gateway = new FakeGateway(platform, opening, address);
        try {
            opening.forEach(step -> step.accept(gateway));
            return gateway;
        } catch (RuntimeException e) {
            gateway.close();
            throw e;
        }
    }

    /**
     * Returns the address to give to a client.
     *
     * @throws IllegalStateException when the gateway is closed
     */
    public String url() {
        return listener.url(RequestRouter.REST);
    }

    /** Returns the address to give to the batch client of the official SDK. */
    public String batchUrl() {
        return listener.url(RequestRouter.BATCH);
    }

    /** Returns the address of the token endpoint, for {@code OAuthOptions.address}: it takes any code and any refresh token. */
    public String tokenUrl() {
        return listener.url(TokenEndpoint.PATH);
    }

    /** Returns the address of the page on which a user lets an app act; a client that is no browser is sent back with a code at once. */
    public String authorizeUrl() {
        return listener.url(AuthorizeEndpoint.PATH);
    }

    /** Returns the APIs that are answered. */
    public Specs specs() {
        return platform.specs();
    }

    /**
     * Returns the calls that arrived, refused or not, in the order of arrival; of a batch, each of its calls.
     *
     * <p>The last hundred thousand, and the last 64 MB of bodies.
     */
    public List<ReceivedCall> calls() {
        return log.calls();
    }

    /** Returns the calls of one API that arrived; throws {@link IllegalArgumentException} for a name that no API has. */
    public List<ReceivedCall> calls(String apiName) {
        return assertions.calls(apiName);
    }

    /**
     * Returns the call of an API.
     *
     * @throws AssertionError that shows what arrived, unless it was exactly one
     */
    public ReceivedCall call(String apiName) {
        return assertions.only(apiName);
    }

    /**
     * Returns a call with exactly the parameters that are set in a request.
     *
     * @throws AssertionError that shows how the nearest call differs, when none is like that
     */
    public ReceivedCall assertCalled(TaobaoRequest<?> request) {
        return assertions.with(request);
    }

    /**
     * Holds when the API was not called.
     *
     * @throws AssertionError that shows what arrived, when it was
     */
    public void assertNotCalled(String apiName) {
        assertions.none(apiName);
    }

    /** Returns what stubs threw, in the order of the calls that met them; the client of such a call sees an HTTP status 500. */
    public List<Throwable> stubFailures() {
        return log.stubFailures();
    }

    /** Forgets the calls that arrived, for a gateway that several tests share. */
    public void forgetCalls() {
        log.clear();
    }

    /**
     * Begins anew, for a gateway that several tests share: forgets the calls that arrived, and all that was set since
     * the start; what the setup laid down holds as it did then.
     */
    public void reset() {
        script.clear();
        platform.records().ifPresent(EntityStore::clear);
        opening.forEach(step -> step.accept(this));
        forgetCalls();
    }

    /** Lays down what holds from now on, and again after each {@link #reset}, as if the setup had laid it down. */
    public void alsoAfterReset(Consumer<FakeGateway> laidDown) {
        laidDown.accept(this);
        opening.add(laidDown);
    }

    /** Answers an API with a body of your own, JSON or XML, sent as it is. */
    public FakeGateway stub(String apiName, Function<ReceivedCall, String> body) {
        script.stub(apiName, body);
        return this;
    }

    /**
     * Answers an API with the examples of its document, changed; in the format that the call asks for.
     *
     * @param change tried out once when it is laid down, and made anew for each call
     * @throws IllegalArgumentException for a field that is not documented, or a value that is not of its type
     */
    public FakeGateway answer(String apiName, Consumer<AnswerFields> change) {
        script.answer(apiName, change);
        return this;
    }

    /** Does the same with the received call at hand; a mistake becomes an answer with status 500, and a {@link #stubFailures}. */
    public FakeGateway answer(String apiName, BiConsumer<ReceivedCall, AnswerFields> change) {
        script.answer(apiName, change);
        return this;
    }

    /** Answers an API with a response, as {@code XResponse.fromJson} makes it, success or refusal. */
    public FakeGateway answer(String apiName, TaobaoResponse response) {
        script.answer(apiName, response);
        return this;
    }

    /** Refuses all calls of an API that are right in all else. */
    public FakeGateway refuse(String apiName, Refusal refusal) {
        script.refuse(apiName, refusal);
        return this;
    }

    /** Lets trouble befall the next calls of an API: one each, in this order, behind those that wait already. */
    public FakeGateway next(String apiName, Trouble... troubles) {
        script.next(apiName, troubles);
        return this;
    }

    /** Lets trouble befall the next calls, whichever they are, unless one waits for their API. */
    public FakeGateway next(Trouble... troubles) {
        script.next(troubles);
        return this;
    }

    /**
     * Lets a trouble befall calls of an API by chance, whenever none is queued for them. The same sequence of calls meets the same
     * troubles.
     *
     * @param probability from 0 to 1
     */
    public FakeGateway fault(String apiName, double probability, Trouble trouble) {
        script.fault(apiName, probability, trouble);
        return this;
    }

    /** Does the same as {@link #fault(String, double, Trouble)} for the calls of every API. */
    public FakeGateway fault(double probability, Trouble trouble) {
        script.fault(probability, trouble);
        return this;
    }

    /** Takes so many calls of an API, of each app, within any window of so long, and refuses the others with code 7. */
    public FakeGateway limit(String apiName, int calls, Duration window) {
        script.limit(apiName, calls, window);
        return this;
    }

    /** Takes so many calls of each app, of all APIs together, within any window of so long. */
    public FakeGateway limit(int calls, Duration window) {
        script.limit(calls, window);
        return this;
    }

    /** Returns how many calls the limit of an API has accepted and refused so far. */
    public LimitCounts limitCounts(String apiName) {
        return script.counts(apiName);
    }

    /** Returns how many calls the limit of all APIs together has accepted and refused so far. */
    public LimitCounts limitCounts() {
        return script.counts();
    }

    @Override
    public void close() {
        listener.close();
    }

    /** Returns a description without apps and sessions. */
    @Override
    public String toString() {
        return "FakeGateway[" + listener + "]";
    }
}
