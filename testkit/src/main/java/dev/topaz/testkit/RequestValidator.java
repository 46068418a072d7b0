package dev.topaz.testkit;

import dev.topaz.runtime.date.DateText;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import dev.topaz.testkit.call.ReceivedFile;
import dev.topaz.testkit.validation.ParamValidator;
import dev.topaz.testkit.validation.Violation;
import dev.topaz.testkit.wire.WireCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Validates a call by the rules of the protocol, in the order in which the platform does. */
final class RequestValidator {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Set<String> FORMATS = Set.of("json", "xml");
    private static final String VERSION = "2.0";
    private static final Pattern MILLIS = Pattern.compile("[0-9]{13}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}");

    private final PlatformState platform;
    private final List<BiFunction<WireCall, Instant, Optional<Refusal>>> protocolRules = List.of(
            (call, now) -> appKey(call),
            (call, now) -> version(call),
            (call, now) -> format(call),
            this::timestamp,
            (call, now) -> signature(call));
    private final List<Function<WireCall, Optional<Refusal>>> apiRules = List.of(this::session, this::params);

    RequestValidator(PlatformState platform) {
        this.platform = platform;
    }

    /** Returns the first rule that the call breaks at this time. */
    Optional<Refusal> refuse(WireCall call, Instant now) {
        return method(call).or(() -> refuseProtocol(call, now)).or(() -> refuseApi(call));
    }

    /** Returns the first rule that a batch as a whole breaks. */
    Optional<Refusal> refuseProtocol(WireCall batch, Instant now) {
        return protocolRules.stream()
                .flatMap(rule -> rule.apply(batch, now).stream())
                .findFirst();
    }

    /** Returns the first rule that one call of a batch breaks. */
    Optional<Refusal> refuseInBatch(WireCall call) {
        return method(call).or(() -> refuseApi(call));
    }

    private Optional<Refusal> refuseApi(WireCall call) {
        return apiRules.stream().flatMap(rule -> rule.apply(call).stream()).findFirst();
    }

    private Optional<Refusal> method(WireCall call) {
        String apiName = call.protocol("method");
        return needed(call, "method", Refusal.MISSING_METHOD)
                .or(() -> unless(
                        platform.fixtures().hold(apiName)
                                || platform.specs().find(apiName).isPresent(),
                        Refusal.INVALID_METHOD));
    }

    private Optional<Refusal> appKey(WireCall call) {
        return needed(call, "app_key", Refusal.MISSING_APP_KEY)
                .or(() -> unless(platform.secrets().containsKey(call.protocol("app_key")), Refusal.INVALID_APP_KEY));
    }

    private static Optional<Refusal> version(WireCall call) {
        return needed(call, "v", Refusal.MISSING_VERSION)
                .or(() -> unless(call.protocol("v").equals(VERSION), Refusal.UNSUPPORTED_VERSION));
    }

    private static Optional<Refusal> format(WireCall call) {
        String format = call.protocol("format");
        return unless(format.isEmpty() || FORMATS.contains(format), Refusal.INVALID_FORMAT);
    }

    private Optional<Refusal> timestamp(WireCall call, Instant now) {
        return needed(call, "timestamp", Refusal.MISSING_TIMESTAMP).or(() -> {
            Optional<Instant> sent = instant(call.protocol("timestamp"));
            boolean inWindow =
                    sent.isPresent() && Duration.between(sent.get(), now).abs().compareTo(WINDOW) <= 0;
            return unless(inWindow, Refusal.INVALID_TIMESTAMP);
        });
    }

    /** Reads a timestamp: most clients send a date of China in the documented form, the SDK for Python milliseconds since 1970. */
    private static Optional<Instant> instant(String timestamp) {
        if (MILLIS.matcher(timestamp).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(timestamp)));
        }
        return DATE.matcher(timestamp).matches() ? DateText.parse(timestamp).map(Date::toInstant) : Optional.empty();
    }

    private Optional<Refusal> signature(WireCall call) {
        return needed(call, "sign", Refusal.MISSING_SIGNATURE).or(() -> {
            Optional<String> secret = Optional.ofNullable(platform.secrets().get(call.protocol("app_key")));
            boolean isValid = secret.map(SignatureVerifier::new)
                    .filter(verifier -> verifier.isValid(call))
                    .isPresent();
            return unless(isValid, Refusal.INVALID_SIGNATURE);
        });
    }

    private Optional<Refusal> session(WireCall call) {
        String session = call.protocol("session");
        boolean isRequired =
                spec(call).filter(spec -> spec.session() == Session.REQUIRED).isPresent();
        return session.isEmpty()
                ? unless(!isRequired, Refusal.MISSING_SESSION)
                : unless(platform.sessions().contains(session), Refusal.INVALID_SESSION);
    }

    private Optional<Refusal> params(WireCall call) {
        return spec(call).stream()
                .flatMap(spec -> spec.request().stream())
                .flatMap(param -> violation(param, call).stream())
                .findFirst()
                .map(Refusal::of);
    }

    private static Optional<Violation> violation(ParamSpec param, WireCall call) {
        ReceivedFile file = call.files().get(param.name());
        return file == null
                ? ParamValidator.validate(param, call.params().getOrDefault(param.name(), ""))
                : ParamValidator.validateFile(param, file.bytes().length);
    }

    /** Returns the spec; empty for an API that is only known from recordings. */
    private Optional<ApiSpec> spec(WireCall call) {
        return platform.specs().find(call.protocol("method"));
    }

    private static Optional<Refusal> needed(WireCall call, String name, Refusal missing) {
        return unless(!call.protocol(name).isEmpty(), missing);
    }

    private static Optional<Refusal> unless(boolean isRight, Refusal refusal) {
        return isRight ? Optional.empty() : Optional.of(refusal);
    }
}
