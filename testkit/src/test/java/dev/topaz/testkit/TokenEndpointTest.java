package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.OAuthOptions;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fake platform hands out tokens as the platform does. */
class TokenEndpointTest {
    private static final URI CALLBACK = URI.create("https://isv.example/callback");

    private final FakeGateway gateway =
            new GatewaySetup().app("12345678", "fictional-secret").start();

    @AfterEach
    void close() {
        gateway.close();
    }

    private OAuthEndpoint endpoint(String secret) {
        return new OAuthEndpoint(
                "12345678",
                secret,
                // In place of its 15 seconds, for which a busy machine may stand still.
                new OAuthOptions().timeout(Duration.ofMinutes(3)).address(URI.create(gateway.tokenUrl())));
    }

    @Test
    void aCodeAndThenARefreshTokenBringASessionEach() {
        Token first = endpoint("fictional-secret").exchange("a-code", CALLBACK);
        Token second = endpoint("fictional-secret").refresh(first);

        assertNotEquals(first.accessToken(), second.accessToken());
        assertTrue(second.isRefreshable(Instant.now()));
        assertEquals("1", second.owner().userId());
    }

    @Test
    void anotherSecretIsRefused() {
        TokenException refused =
                assertThrows(TokenException.class, () -> endpoint("another").exchange("a-code", CALLBACK));

        assertEquals(TokenException.Reason.REFUSED, refused.reason());
        assertTrue(refused.getMessage().contains("invalid_client"), refused.getMessage());
    }

    @Test
    void anEmptyCodeIsRefused() {
        TokenException refused = assertThrows(
                TokenException.class, () -> endpoint("fictional-secret").exchange("", CALLBACK));

        assertTrue(refused.getMessage().contains("invalid_grant"), refused.getMessage());
    }
}
