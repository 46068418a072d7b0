package dev.topaz.testkit.messages;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks who connects: app, signature, time, token.
 *
 * @param secrets by app key
 * @param tokens those of {@code taobao.tmc.auth.get}; empty where clients connect without
 */
record ConnectCheck(Map<String, String> secrets, Set<String> tokens, Clock clock) {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** Returns why the client is refused, or nothing. */
    Optional<FrameRefusal> refusal(Frame connect) {
        String appKey = HeaderValues.text(connect, FieldNames.APP_KEY);
        String secret = secrets.get(appKey);
        if (secret == null) {
            return refused("app key is unknown");
        }
        Map<String, String> signed = Map.of(
                FieldNames.APP_KEY, appKey,
                FieldNames.GROUP_NAME, HeaderValues.text(connect, FieldNames.GROUP_NAME),
                FieldNames.TIMESTAMP, HeaderValues.text(connect, FieldNames.TIMESTAMP));
        if (!new Signer(SignMethod.MD5, secret).sign(signed, "").equals(HeaderValues.text(connect, FieldNames.SIGN))) {
            return refused("sign is invalid");
        }
        if (!isTimely(HeaderValues.text(connect, FieldNames.TIMESTAMP))) {
            return refused("timestamp is outside the window of " + WINDOW);
        }
        return tokens.isEmpty() || tokens.contains(HeaderValues.text(connect, FieldNames.TOKEN))
                ? Optional.empty()
                : Optional.of(FrameRefusal.TOKEN);
    }

    private boolean isTimely(String timestamp) {
        try {
            Duration off = Duration.ofMillis(clock.millis() - Long.parseLong(timestamp));
            return off.abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Optional<FrameRefusal> refused(String phrase) {
        return Optional.of(new FrameRefusal(401, phrase));
    }
}
