package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.TransportOptions;
import dev.topaz.runtime.token.InMemoryTokenStore;
import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.OAuthOptions;
import dev.topaz.runtime.token.SessionOptions;
import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenOwner;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A session that is over is refreshed at the token endpoint, and a call with the new one is answered. */
class SessionSuite {
    private static final String ACCOUNT = "seller";

    private final InMemoryTokenStore store = new InMemoryTokenStore();
    private final Sessions sessions = new Sessions(
            store,
            new OAuthEndpoint(
                    Settings.of("app-key"),
                    Settings.of("app-secret"),
                    new OAuthOptions()
                            .address(URI.create(Settings.of("token-url")))
                            .transport(new BlockingTransport(new TransportOptions().connectTimeout(Settings.LONG)))
                            .timeout(Settings.LONG)),
            new SessionOptions().waitTimeout(Settings.LONG));

    @Test
    void callsWithARefreshedSession() {
        store.save(ACCOUNT, tokenThatEnded());
        String session = sessions.session(ACCOUNT);
        ConformanceTradeGetResponse answer = new ConformanceClient(Settings.client(Settings.options()))
                .conformanceTradeGet(new ConformanceTradeGetRequest().setTid(7L), session);

        assertTrue(answer.isSuccess());
        assertEquals("商家", store.find(ACCOUNT).get().owner().userNick());
    }

    @Test
    void refreshesWithoutBlockingItsCaller() {
        store.save(ACCOUNT, tokenThatEnded());

        assertEquals(Settings.of("session"), sessions.sessionAsync(ACCOUNT).join());
    }

    private static Token tokenThatEnded() {
        Instant now = Instant.now();
        return new Token(
                "an-old-session",
                now.minus(Duration.ofHours(1)),
                "refresh-1",
                now.plus(Duration.ofDays(1)),
                Collections.emptyMap(),
                TokenOwner.UNKNOWN);
    }
}
