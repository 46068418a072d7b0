package dev.topaz.testkit;

import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.wire.DateText;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Holds a call against the rules of the protocol, in the order in which the platform does. */
final class Gatekeeper {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Set<String> FORMATS = Set.of("json", "xml");
    private static final String VERSION = "2.0";

    private final GatewaySetup setup;
    private final List<Function<ReceivedCall, Optional<Refusal>>> rules = List.of(
            this::method,
            this::appKey,
            this::version,
            this::format,
            this::timestamp,
            this::signature,
            this::session,
            this::params);

    Gatekeeper(GatewaySetup setup) {
        this.setup = setup;
    }

    /** The first rule that the call breaks. */
    Optional<Refusal> refuse(ReceivedCall call) {
        return rules.stream().flatMap(rule -> rule.apply(call).stream()).findFirst();
    }

    private Optional<Refusal> method(ReceivedCall call) {
        if (call.apiName().isEmpty()) {
            return Optional.of(Refusal.MISSING_METHOD);
        }
        return setup.spec(call.apiName()).isPresent() ? Optional.empty() : Optional.of(Refusal.INVALID_METHOD);
    }

    private Optional<Refusal> appKey(ReceivedCall call) {
        return needed(call, "app_key", Refusal.MISSING_APP_KEY)
                .or(() -> setup.secretOf(protocol(call, "app_key")).isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.INVALID_APP_KEY));
    }

    private Optional<Refusal> version(ReceivedCall call) {
        return needed(call, "v", Refusal.MISSING_VERSION)
                .or(() -> protocol(call, "v").equals(VERSION)
                        ? Optional.empty()
                        : Optional.of(Refusal.UNSUPPORTED_VERSION));
    }

    private Optional<Refusal> format(ReceivedCall call) {
        String format = protocol(call, "format");
        return format.isEmpty() || FORMATS.contains(format) ? Optional.empty() : Optional.of(Refusal.INVALID_FORMAT);
    }

    private Optional<Refusal> timestamp(ReceivedCall call) {
        return needed(call, "timestamp", Refusal.MISSING_TIMESTAMP).or(() -> {
            Optional<Date> sent = DateText.parse(protocol(call, "timestamp"));
            boolean inWindow = sent.isPresent()
                    && Duration.between(sent.get().toInstant(), setup.clock().instant())
                                    .abs()
                                    .compareTo(WINDOW)
                            <= 0;
            return inWindow ? Optional.empty() : Optional.of(Refusal.INVALID_TIMESTAMP);
        });
    }

    private Optional<Refusal> signature(ReceivedCall call) {
        return needed(call, "sign", Refusal.MISSING_SIGNATURE).or(() -> {
            Map<String, String> signed = new HashMap<>(call.protocol());
            signed.remove("sign");
            signed.putAll(call.params());
            Optional<String> expected = SignMethod.of(protocol(call, "sign_method"))
                    .flatMap(method -> setup.secretOf(protocol(call, "app_key"))
                            .map(secret -> new Signer(method, secret).sign(signed, "")));
            boolean isRight = expected.isPresent() && same(expected.get(), protocol(call, "sign"));
            return isRight ? Optional.empty() : Optional.of(Refusal.INVALID_SIGNATURE);
        });
    }

    private Optional<Refusal> session(ReceivedCall call) {
        String session = protocol(call, "session");
        boolean isRequired = spec(call).session() == Session.REQUIRED;
        if (session.isEmpty()) {
            return isRequired ? Optional.of(Refusal.MISSING_SESSION) : Optional.empty();
        }
        return setup.knowsSession(session) ? Optional.empty() : Optional.of(Refusal.INVALID_SESSION);
    }

    private Optional<Refusal> params(ReceivedCall call) {
        return spec(call).request().stream()
                .flatMap(param -> ParamRules.refuse(param, call).stream())
                .findFirst();
    }

    private ApiSpec spec(ReceivedCall call) {
        return setup.spec(call.apiName()).orElseThrow();
    }

    private static Optional<Refusal> needed(ReceivedCall call, String name, Refusal missing) {
        return protocol(call, name).isEmpty() ? Optional.of(missing) : Optional.empty();
    }

    private static String protocol(ReceivedCall call, String name) {
        return call.protocol().getOrDefault(name, "");
    }

    private static boolean same(String expected, String sent) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
