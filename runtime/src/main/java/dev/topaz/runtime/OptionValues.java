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
final class OptionValues implements Cloneable {
    AnswerFormat format = AnswerFormat.JSON;
    SignMethod signMethod = SignMethod.HMAC_SHA256;
    Duration connectTimeout = Duration.ofSeconds(15);
    Duration attemptTimeout = Duration.ofSeconds(30);
    Duration deadline = Duration.ofSeconds(60);
    RetryPolicy retry = RetryPolicy.STANDARD;
    RefusalTable refusals = RefusalTable.standard();
    CallListener listener = CallListener.NONE;
    List<Interceptor> interceptors = Collections.emptyList();
    TimeSource time = TimeSource.SYSTEM;
    ClientOptions.Checking checking = ClientOptions.Checking.BEFORE_SENDING;
    UnknownFields unknownFields = UnknownFields.IGNORED;
    String partnerId = "topaz-java";
    Clock clock = Clock.systemUTC();

    /** Null if no API is idempotent. */
    @Nullable
    Predicate<String> idempotent;

    @Nullable
    ProxySelector proxy;

    @Nullable
    Transport transport;

    @Nullable
    FlowControl flowControl;

    @Nullable
    Executor executor;

    OptionValues() {}

    /** Returns other values that are the same. */
    OptionValues copy() {
        try {
            return (OptionValues) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
