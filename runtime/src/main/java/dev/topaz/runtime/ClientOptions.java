package dev.topaz.runtime;

import dev.topaz.runtime.decode.UnknownFields;
import dev.topaz.runtime.http.JdkTransport;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.sign.SignMethod;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a client calls; everything has a safe default. A builder: not for use by several threads. */
public final class ClientOptions {
    private AnswerFormat format = AnswerFormat.JSON;
    private SignMethod signMethod = SignMethod.HMAC_SHA256;
    private Duration connectTimeout = Duration.ofSeconds(15);
    private Duration readTimeout = Duration.ofSeconds(30);
    private Checking checking = Checking.BEFORE_SENDING;
    private UnknownFields unknownFields = UnknownFields.IGNORED;
    private String partnerId = "topaz-java";
    private Clock clock = Clock.systemUTC();
    private @Nullable ProxySelector proxy;
    private @Nullable Transport transport;

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
        this.connectTimeout = connectTimeout;
        return this;
    }

    /** How long an answer may take; default 30 seconds. */
    public ClientOptions readTimeout(Duration readTimeout) {
        this.readTimeout = readTimeout;
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

    ClientOptions copy() {
        ClientOptions copy = new ClientOptions();
        copy.format = format;
        copy.signMethod = signMethod;
        copy.connectTimeout = connectTimeout;
        copy.readTimeout = readTimeout;
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
