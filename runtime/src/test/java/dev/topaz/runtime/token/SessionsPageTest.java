package dev.topaz.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.topaz.runtime.GuidePages;
import dev.topaz.runtime.TopApiException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The samples of docs/sessions.md, with stand-ins for what the processor generates. */
class SessionsPageTest {
    private final Client qianniu = new Client();

    @Test
    void hasTheSamplesOfThePage() throws IOException {
        assertEquals(List.of(), GuidePages.samplesMissing("sessions.md", SessionsPageTest.class));
    }

    @Test
    void startsWithAnEndpointAndAStore() {
        assertNotNull(sessions("12345678", "fictional-app-secret"));
    }

    @Test
    void callsWithASession() {
        InMemoryTokenStore store = new InMemoryTokenStore();
        store.save("1", Token.fixed("s", Instant.MAX));

        assertEquals("request s", call(new Sessions(store, old -> old), "1", "request"));
    }

    @Test
    void refreshesThroughAGeneratedClient() throws Exception {
        Token old = new Token("a", Instant.EPOCH, "r", null, Map.of(), TokenOwner.UNKNOWN);

        assertEquals("after-r", refresher().refresh(old).accessToken());
    }

    private static Sessions sessions(String appKey, String appSecret) {
        OAuthEndpoint oauth = new OAuthEndpoint(appKey, appSecret);
        TokenStore store = new InMemoryTokenStore();
        Sessions sessions = new Sessions(store, oauth);
        return sessions;
    }

    /** Compiled only: it would ask the platform. */
    static void authorised(OAuthEndpoint oauth, TokenStore store, String code, URI redirectUri) {
        Token token = oauth.exchange(code, redirectUri);
        store.save(token.owner().userId(), token);
    }

    private String call(Sessions sessions, String sellerId, String request) {
        String response;
        String session = sessions.session(sellerId);
        try {
            response = qianniu.userSellerGet(request, session);
        } catch (TopApiException e) {
            if ("27".equals(e.code())) {
                // The platform does not take this session any more: the next call gets another one.
                sessions.invalidate(sellerId, session);
            }
            throw e;
        }
        return response;
    }

    private TokenRefresher refresher() {
        TokenRefresher refresher = TokenRefresher.ofJson(
                old -> qianniu.topAuthTokenRefresh(new TopAuthTokenRefreshRequest().setRefreshToken(old.refreshToken()))
                        .getTokenResult());
        return refresher;
    }

    /** As the processor writes a client. */
    private static final class Client {
        String userSellerGet(String request, String session) {
            return request + " " + session;
        }

        TopAuthTokenRefreshResponse topAuthTokenRefresh(TopAuthTokenRefreshRequest request) {
            return new TopAuthTokenRefreshResponse(
                    "{\"access_token\":\"after-" + request.refreshToken + "\",\"expires_in\":60}");
        }
    }

    /** As the processor writes a request. */
    private static final class TopAuthTokenRefreshRequest {
        private String refreshToken;

        TopAuthTokenRefreshRequest setRefreshToken(String refreshToken) {
            this.refreshToken = refreshToken;
            return this;
        }
    }

    /** As the processor writes a response. */
    private record TopAuthTokenRefreshResponse(String tokenResult) {
        String getTokenResult() {
            return tokenResult;
        }
    }
}
