package dev.topaz.runtime;

import dev.topaz.runtime.decode.UnknownFields;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.flow.LocalFlowControl;
import dev.topaz.runtime.http.JdkTransport;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.retry.RetryPolicy;
import dev.topaz.runtime.sign.SignMethod;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a client calls; everything has a safe default. A builder: not for use by several threads. */
public final class ClientOptions {
    private AnswerFormat format = AnswerFormat.JSON;
    private SignMethod signMethod = SignMethod.HMAC_SHA256;
    private Duration connectTimeout = Duration.ofSeconds(15);
    private Duration readTimeout = Duration.ofSeconds(30);
    private Duration deadline = Duration.ofSeconds(60);
    private RetryPolicy retry = RetryPolicy.STANDARD;
    private Predicate<String> idempotent = apiName -> false;
    private CallListener listener = CallListener.NONE;
    private Timer timer = Timer.SYSTEM;
    private Checking checking = Checking.BEFORE_SENDING;
    private UnknownFields unknownFields = UnknownFields.IGNORED;
    private String partnerId = "topaz-java";
    private Clock clock = Clock.systemUTC();
    private @Nullable ProxySelector proxy;
    private @Nullable Transport transport;
    private @Nullable FlowControl flowControl;

    /** Everything at its default. */
    public ClientOptions() {}

    /** Whether the documented rules are checked here or left to the platform. */
    public enum Checking {
        /** A request that breaks a rule is not sent; the default. */
        BEFORE_SENDING,
        /** Every request is sent. */
        BY_THE_PLATFORM
    }

    /** The form of the answers; default {@link AnswerFormat#JSON}. */
    public ClientOptions format(AnswerFormat format) {
        this.format = format;
        return this;
    }

    /** Default {@code hmac-sha256}. */
    public ClientOptions signMethod(SignMethod signMethod) {
        this.signMethod = signMethod;
        return this;
    }

    /** How long a new connection may take; default 15 seconds. */
    public ClientOptions connectTimeout(Duration connectTimeout) {
        this.connectTimeout = Durations.positive(connectTimeout);
        return this;
    }

    /** How long the answer to one attempt may take; default 30 seconds. */
    public ClientOptions readTimeout(Duration readTimeout) {
        this.readTimeout = Durations.positive(readTimeout);
        return this;
    }

    /** How long a call may take: all its attempts, and the waits between them; default 60 seconds. */
    public ClientOptions deadline(Duration deadline) {
        this.deadline = Durations.positive(deadline);
        return this;
    }

    /** When a call that failed is made again; default {@link RetryPolicy#STANDARD}. Only what is safe is ever repeated. */
    public ClientOptions retry(RetryPolicy retry) {
        this.retry = retry;
        return this;
    }

    /**
     * Which APIs do no harm when they are called twice, by name: their calls are made again even when they may have arrived.
     * Default none; {@link CallOptions#idempotent()} says it for single calls.
     */
    public ClientOptions idempotent(Predicate<String> apiNames) {
        this.idempotent = apiNames;
        return this;
    }

    /** Who decides when calls may go out; default a {@link LocalFlowControl} that obeys the platform and has no limits. */
    public ClientOptions flowControl(FlowControl flowControl) {
        this.flowControl = flowControl;
        return this;
    }

    /** Who is told of every call; default nobody. */
    public ClientOptions listener(CallListener listener) {
        this.listener = listener;
        return this;
    }

    public ClientOptions checking(Checking checking) {
        this.checking = checking;
        return this;
    }

    /** Who is told of fields that no document names; default nobody. */
    public ClientOptions unknownFields(UnknownFields unknownFields) {
        this.unknownFields = unknownFields;
        return this;
    }

    /** What the protocol parameter {@code partner_id} says: the software that calls; default {@code topaz-java}. */
    public ClientOptions partnerId(String partnerId) {
        this.partnerId = partnerId;
        return this;
    }

    /** The clock of the timestamps; default the system's. */
    public ClientOptions clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** The way to the gateway; default the JDK's own settings. Not used by a transport of your own. */
    public ClientOptions proxy(ProxySelector proxy) {
        this.proxy = proxy;
        return this;
    }

    /** Another HTTP client; default the JDK's. */
    public ClientOptions transport(Transport transport) {
        this.transport = transport;
        return this;
    }

    /** For tests. */
    ClientOptions timer(Timer timer) {
        this.timer = timer;
        return this;
    }

    ClientOptions copy() {
        ClientOptions copy = new ClientOptions();
        copy.format = format;
        copy.signMethod = signMethod;
        copy.connectTimeout = connectTimeout;
        copy.readTimeout = readTimeout;
        copy.deadline = deadline;
        copy.retry = retry;
        copy.idempotent = idempotent;
        copy.listener = listener;
        copy.timer = timer;
        copy.flowControl = flowControl;
        copy.checking = checking;
        copy.unknownFields = unknownFields;
        copy.partnerId = partnerId;
        copy.clock = clock;
        copy.proxy = proxy;
        copy.transport = transport;
        return copy;
    }

    AnswerFormat format() {
        return format;
    }

    SignMethod signMethod() {
        return signMethod;
    }

    Duration readTimeout() {
        return readTimeout;
    }

    Duration deadline() {
        return deadline;
    }

    RetryPolicy retry() {
        return retry;
    }

    boolean isIdempotent(String apiName) {
        return idempotent.test(apiName);
    }

    CallListener listener() {
        return listener;
    }

    Timer timer() {
        return timer;
    }

    FlowControl flowControl() {
        return flowControl != null ? flowControl : new LocalFlowControl(new FlowTime(clock, timer));
    }

    Checking checking() {
        return checking;
    }

    UnknownFields unknownFields() {
        return unknownFields;
    }

    String partnerId() {
        return partnerId;
    }

    Clock clock() {
        return clock;
    }

    Transport transport() {
        return transport != null ? transport : new JdkTransport(connectTimeout, Optional.ofNullable(proxy));
    }
}
