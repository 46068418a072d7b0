package dev.topaz.runtime.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a request was when the client was called. Immutable: every attempt sends this, whatever happens to the request
 * meanwhile.
 */
public final class Call {
    private final String apiName;
    private final List<String> apiNames;
    private final Payload payload;
    private final ResponseDecoder decoder;
    private final CallSettings settings;
    private final Map<String, String> headers;
    private final String session;
    private final List<String> otherSessions;
    private final String targetAppKey;
    private final OptionalLong timestamp;
    private final Optional<RuleViolation> violation;

    private Call(Builder builder) {
        this.apiName = builder.apiName;
        this.apiNames = builder.apiNames;
        this.payload = builder.payload;
        this.decoder = builder.decoder;
        this.settings = builder.settings;
        this.headers = builder.headers;
        this.session = builder.session;
        this.otherSessions = builder.otherSessions;
        this.targetAppKey = builder.targetAppKey;
        this.timestamp = builder.timestamp;
        this.violation = builder.violation;
    }

    /** Returns the API that is called; {@code batch} for a batch. */
    public String apiName() {
        return apiName;
    }

    /** Returns the APIs that are called, more than one in a batch. */
    List<String> apiNames() {
        return apiNames;
    }

    /** Returns what the call carries. */
    public Payload payload() {
        return payload;
    }

    ResponseDecoder decoder() {
        return decoder;
    }

    CallSettings settings() {
        return settings;
    }

    /** Returns the headers of the request itself. */
    Map<String, String> headers() {
        return headers;
    }

    /** Returns the session key; empty for none. */
    String session() {
        return session;
    }

    /** Returns the secrets that the platform may repeat in its messages, without the signature. */
    List<String> sessions() {
        List<String> all = new ArrayList<>(otherSessions);
        all.add(session);
        return all;
    }

    /** Returns the app on whose behalf the call is made; empty for the caller itself. */
    String targetAppKey() {
        return targetAppKey;
    }

    /** Returns the time that the request claims. */
    OptionalLong timestamp() {
        return timestamp;
    }

    Optional<RuleViolation> violation() {
        return violation;
    }

    @Override
    public String toString() {
        return "Call[" + apiName + "]";
    }

    /** Collects the parts of a call. */
    public static final class Builder {
        private final String apiName;
        private final Payload payload;
        private final ResponseDecoder decoder;
        private final CallSettings settings;
        private List<String> apiNames;
        private Map<String, String> headers = Collections.emptyMap();
        private String session = "";
        private List<String> otherSessions = Collections.emptyList();
        private String targetAppKey = "";
        private OptionalLong timestamp = OptionalLong.empty();
        private Optional<RuleViolation> violation = Optional.empty();

        /** Begins with what every call has. */
        public Builder(String apiName, Payload payload, ResponseDecoder decoder, CallSettings settings) {
            this.apiName = apiName;
            this.apiNames = Collections.singletonList(apiName);
            this.payload = payload;
            this.decoder = decoder;
            this.settings = settings;
        }

        /** Sets the APIs and the sessions of the single requests of a batch. */
        public Builder batchOf(List<String> names, List<String> sessions) {
            this.apiNames = names;
            this.otherSessions = sessions;
            return this;
        }

        /** Sets the headers, which are not changed afterwards. */
        public Builder headers(Map<String, String> own) {
            this.headers = own;
            return this;
        }

        /** Sets the session key; empty for none. */
        public Builder session(String sessionKey) {
            this.session = sessionKey;
            return this;
        }

        /** Sets the app on whose behalf the call is made. */
        public Builder targetAppKey(String appKey) {
            this.targetAppKey = appKey;
            return this;
        }

        /** Sets the time that the request claims. */
        public Builder timestamp(long epochMillis) {
            this.timestamp = OptionalLong.of(epochMillis);
            return this;
        }

        /** Marks the call as one that must not be sent. */
        public Builder violates(RuleViolation rule) {
            this.violation = Optional.of(rule);
            return this;
        }

        /** Returns the call. */
        public Call build() {
            return new Call(this);
        }
    }
}
