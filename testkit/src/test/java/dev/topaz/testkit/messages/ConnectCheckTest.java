package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectCheckTest {
    private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");
    private static final Map<String, String> SECRETS = Map.of(App.KEY, App.SECRET);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ConnectCheck check = new ConnectCheck(SECRETS, Set.of(), CLOCK);

    private static Frame connect(String secret, Instant time, String token) {
        Map<String, String> signed = Map.of(
                FieldNames.APP_KEY,
                App.KEY,
                FieldNames.GROUP_NAME,
                "default",
                FieldNames.TIMESTAMP,
                Long.toString(time.toEpochMilli()));
        Frame.Builder frame = Frame.builder(FrameType.CONNECT)
                .header(FieldNames.SIGN, new Signer(SignMethod.MD5, secret).sign(signed, ""))
                .header(FieldNames.TOKEN, token);
        signed.forEach(frame::header);
        return frame.build();
    }

    private static String reason(ConnectCheck check, Frame connect) {
        return check.refusal(connect).map(FrameRefusal::phrase).orElse("accepted");
    }

    @Test
    void aSignedConnectionIsAccepted() {
        assertEquals("accepted", reason(check, connect(App.SECRET, NOW, null)));
    }

    @Test
    void aWrongSignatureIsRefused() {
        assertEquals("sign is invalid", reason(check, connect("another-secret", NOW, null)));
    }

    @Test
    void anUnknownAppIsRefused() {
        ConnectCheck others = new ConnectCheck(Map.of("87654321", "a-secret"), Set.of(), CLOCK);
        assertEquals("app key is unknown", reason(others, connect(App.SECRET, NOW, null)));
    }

    @Test
    void aTimestampThatIsTooOldOrTooNewIsRefused() {
        for (Duration off : new Duration[] {Duration.ofMinutes(-11), Duration.ofMinutes(11)}) {
            assertEquals(
                    "timestamp is outside the window of PT10M",
                    reason(check, connect(App.SECRET, NOW.plus(off), null)));
        }
        assertEquals("accepted", reason(check, connect(App.SECRET, NOW.plus(Duration.ofMinutes(9)), null)));
    }

    @Test
    void aTokenIsWantedWhereOneIsSet() {
        ConnectCheck strict = new ConnectCheck(SECRETS, Set.of("a-token"), CLOCK);
        assertEquals("token is invalid", reason(strict, connect(App.SECRET, NOW, null)));
        assertEquals("token is invalid", reason(strict, connect(App.SECRET, NOW, "another-token")));
        assertEquals("accepted", reason(strict, connect(App.SECRET, NOW, "a-token")));
    }
}
