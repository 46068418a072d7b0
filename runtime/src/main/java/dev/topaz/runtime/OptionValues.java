package dev.topaz.runtime;

import dev.topaz.runtime.call.TimeSource;
import dev.topaz.runtime.flow.FlowControl;
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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of {@link ClientOptions}, which copies them for each change and never changes those of an object that is in use. */
final class OptionValues {
    AnswerFormat format = AnswerFormat.JSON;
    SignMethod signMethod = SignMethod.HMAC_SHA256;
    Duration connectTimeout = Duration.ofSeconds(15);
    Duration attemptTimeout = Duration.ofSeconds(30);
    Duration deadline = Duration.ofSeconds(60);
    RetryPolicy retry = RetryPolicy.STANDARD;
    RefusalTable refusals = RefusalTable.standard();
    Predicate<String> idempotent = new NoneIdempotent();
    CallListener listener = CallListener.NONE;
    List<Interceptor> interceptors = Collections.emptyList();
    TimeSource time = TimeSource.SYSTEM;
    ClientOptions.Checking checking = ClientOptions.Checking.BEFORE_SENDING;
    UnknownFields unknownFields = UnknownFields.IGNORED;
    String partnerId = "topaz-java";
    Clock clock = Clock.systemUTC();

    @Nullable
    ProxySelector proxy;

    @Nullable
    Transport transport;

    @Nullable
    FlowControl flowControl;

    @Nullable
    Executor executor;

    OptionValues() {}

    /** Copies all values. */
    OptionValues(OptionValues from) {
        format = from.format;
        signMethod = from.signMethod;
        connectTimeout = from.connectTimeout;
        attemptTimeout = from.attemptTimeout;
        deadline = from.deadline;
        retry = from.retry;
        refusals = from.refusals;
        idempotent = from.idempotent;
        listener = from.listener;
        interceptors = from.interceptors;
        time = from.time;
        checking = from.checking;
        unknownFields = from.unknownFields;
        partnerId = from.partnerId;
        clock = from.clock;
        proxy = from.proxy;
        transport = from.transport;
        flowControl = from.flowControl;
        executor = from.executor;
    }

    /** A class, because the first lambda of a JVM costs the first call tens of milliseconds. */
    private static final class NoneIdempotent implements Predicate<String> {
        @Override
        public boolean test(String apiName) {
            return false;
        }
    }
}
