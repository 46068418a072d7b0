package dev.topaz.runtime;

import dev.topaz.runtime.annotation.CheckReturnValue;
import dev.topaz.runtime.call.CallSettings;
import dev.topaz.runtime.call.TimeSource;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.flow.LocalFlowControl;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.Interceptor;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.retry.RefusalTable;
import dev.topaz.runtime.retry.RetryPolicy;
import dev.topaz.runtime.sign.SignMethod;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * Settings of a client. Immutable: each method returns a copy, so use what it returns.
 *
 * <pre>{@code
 * ClientOptions options = new ClientOptions()
 *         .attemptTimeout(Duration.ofSeconds(5))
 *         .deadline(Duration.ofSeconds(20))
 *         .idempotent(apiName -> apiName.endsWith(".get"));
 * TaobaoClient client = new DefaultTaobaoClient(url, appKey, appSecret, options);
 * }</pre>
 */
@CheckReturnValue
public final class ClientOptions {
    private final OptionValues values;

    /** Creates options with the default values. */
    public ClientOptions() {
        this(new OptionValues());
    }

    private ClientOptions(OptionValues values) {
        this.values = values;
    }

    /**
     * Whether the documented rules are checked before sending or left to the platform.
     *
     * <pre>{@code
     * ClientOptions options = new ClientOptions().checking(ClientOptions.Checking.BY_THE_PLATFORM);
     * }</pre>
     */
    public enum Checking {
        /** A request that breaks a rule is not sent; the default. */
        BEFORE_SENDING,
        /** Every request is sent. */
        BY_THE_PLATFORM
    }

    /** Sets the form of the answers; default {@link AnswerFormat#JSON}. */
    public ClientOptions format(AnswerFormat format) {
        OptionValues changed = values.copy();
        changed.format = format;
        return new ClientOptions(changed);
    }

    /** Sets how calls are signed; default {@code hmac-sha256}. */
    public ClientOptions signMethod(SignMethod signMethod) {
        OptionValues changed = values.copy();
        changed.signMethod = signMethod;
        return new ClientOptions(changed);
    }

    /** Sets how long a new connection may take; default 15 seconds. Not used by a transport of your own. */
    public ClientOptions connectTimeout(Duration connectTimeout) {
        OptionValues changed = values.copy();
        changed.connectTimeout = Durations.positive(connectTimeout);
        return new ClientOptions(changed);
    }

    /** Sets how long one attempt may take, from connecting to the last byte of its answer; default 30 seconds. */
    public ClientOptions attemptTimeout(Duration attemptTimeout) {
        OptionValues changed = values.copy();
        changed.attemptTimeout = Durations.positive(attemptTimeout);
        return new ClientOptions(changed);
    }

    /**
     * Sets how long a call may take: all its attempts, the waits between them, and for {@code callAsync} the wait for a thread;
     * default 60 seconds.
     */
    public ClientOptions deadline(Duration deadline) {
        OptionValues changed = values.copy();
        changed.deadline = Durations.positive(deadline);
        return new ClientOptions(changed);
    }

    /** Sets how often a failed call is repeated; default {@link RetryPolicy#STANDARD}. Only what is safe is ever repeated. */
    public ClientOptions retry(RetryPolicy retry) {
        OptionValues changed = values.copy();
        changed.retry = retry;
        return new ClientOptions(changed);
    }

    /** Sets what refusals mean; default {@link RefusalTable#standard()}, to which you can add rows. */
    public ClientOptions refusals(RefusalTable refusals) {
        OptionValues changed = values.copy();
        changed.refusals = refusals;
        return new ClientOptions(changed);
    }

    /**
     * Sets which APIs do no harm when they are called twice, by name: their calls are repeated even when they may have arrived.
     * Default none; {@link CallOptions#idempotent()} says it for single calls.
     */
    public ClientOptions idempotent(Predicate<String> idempotent) {
        OptionValues changed = values.copy();
        changed.idempotent = idempotent;
        return new ClientOptions(changed);
    }

    /**
     * Sets what decides when calls may go out; default a {@link LocalFlowControl} without limits that obeys the platform's bans,
     * and that all clients of the app share.
     */
    public ClientOptions flowControl(FlowControl flowControl) {
        OptionValues changed = values.copy();
        changed.flowControl = flowControl;
        return new ClientOptions(changed);
    }

    /** Sets the listener that is told of every call; default none. {@link CallListener#all} joins several. */
    public ClientOptions listener(CallListener listener) {
        OptionValues changed = values.copy();
        changed.listener = listener;
        return new ClientOptions(changed);
    }

    /**
     * Sets where {@link TaobaoClient#callAsync} runs; one with virtual threads works. Default up to 64 daemon threads of the client,
     * which end when they are idle. Then at most 10,000 calls wait for a thread, and the next one fails with a
     * {@link TopTransportException}. The executor is not closed with the client.
     */
    public ClientOptions executor(Executor executor) {
        OptionValues changed = values.copy();
        changed.executor = executor;
        return new ClientOptions(changed);
    }

    /** Sets whether the documented rules are checked before sending. */
    public ClientOptions checking(Checking checking) {
        OptionValues changed = values.copy();
        changed.checking = checking;
        return new ClientOptions(changed);
    }

    /** Sets the listener that is told of fields that no document names; default none. */
    public ClientOptions unknownFields(UnknownFields unknownFields) {
        OptionValues changed = values.copy();
        changed.unknownFields = unknownFields;
        return new ClientOptions(changed);
    }

    /** Sets the protocol parameter {@code partner_id}: the software that calls; default {@code topaz-java}. */
    public ClientOptions partnerId(String partnerId) {
        OptionValues changed = values.copy();
        changed.partnerId = partnerId;
        return new ClientOptions(changed);
    }

    /** Sets the clock of the timestamps; default the system's. */
    public ClientOptions clock(Clock clock) {
        OptionValues changed = values.copy();
        changed.clock = clock;
        return new ClientOptions(changed);
    }

    /** Sets the way to the gateway; default the JDK's own settings. Not used by a transport of your own. */
    public ClientOptions proxy(ProxySelector proxy) {
        OptionValues changed = values.copy();
        changed.proxy = proxy;
        return new ClientOptions(changed);
    }

    /** Sets another HTTP client. It is not closed with the client. */
    public ClientOptions transport(Transport transport) {
        OptionValues changed = values.copy();
        changed.transport = transport;
        return new ClientOptions(changed);
    }

    /** Adds an interceptor behind those that were added before. */
    public ClientOptions interceptor(Interceptor interceptor) {
        OptionValues changed = values.copy();
        List<Interceptor> all = new ArrayList<>(values.interceptors);
        all.add(interceptor);
        changed.interceptors = Collections.unmodifiableList(all);
        return new ClientOptions(changed);
    }

    /** Sets the clock; tests use it. */
    ClientOptions time(TimeSource time) {
        OptionValues changed = values.copy();
        changed.time = time;
        return new ClientOptions(changed);
    }

    /** Returns the values; they are immutable. */
    OptionValues values() {
        return values;
    }

    /** Returns the settings of a call to these APIs. */
    CallSettings settings(CallOptions overrides, List<String> apiNames) {
        CallSettings settings = new CallSettings(
                overrides.deadlineOr(values.deadline),
                overrides.attemptTimeoutOr(values.attemptTimeout),
                overrides.retryOr(values.retry));
        CallSettings lenient = overrides.returnsBusinessFailures() ? settings.ignoringBusinessFailures() : settings;
        return isIdempotent(overrides, apiNames) ? lenient.idempotent() : lenient;
    }

    private boolean isIdempotent(CallOptions overrides, List<String> apiNames) {
        if (overrides.idempotence().isPresent()) {
            return overrides.idempotence().get();
        }
        Predicate<String> idempotent = values.idempotent;
        if (idempotent == null) {
            return false;
        }
        for (String apiName : apiNames) {
            if (!idempotent.test(apiName)) {
                return false;
            }
        }
        return true;
    }
}
