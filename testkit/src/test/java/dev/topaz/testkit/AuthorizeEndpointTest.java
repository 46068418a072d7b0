package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.OAuthOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user lets an app act, as on the platform's own page. */
class AuthorizeEndpointTest {
    private static final String CALLBACK = "http://127.0.0.1:9/callback?shop=1";

    private final FakeGateway gateway =
            new GatewaySetup().app("12345678", "fictional-secret").start();

    @AfterEach
    void close() {
        gateway.close();
    }

    private static String query(String type, String callback) {
        return "response_type=" + type + "&client_id=12345678&state=a%26b&view=web&redirect_uri="
                + URLEncoder.encode(callback, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.authorizeUrl() + "?" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer::body);
        return answer.headers().firstValue("location").orElseThrow();
    }

    @Test
    void aClientIsSentBackWithACodeThatBringsASession() throws Exception {
        String location = location(get(query("code", CALLBACK)));

        assertTrue(location.matches("http://127\\.0\\.0\\.1:9/callback\\?shop=1&code=[^&]+&state=a%26b"), location);
        String code = location.replaceAll(".*code=([^&]+).*", "$1");
        OAuthEndpoint endpoint = new OAuthEndpoint(
                "12345678",
                "fictional-secret",
                // In place of its 15 seconds, for which a busy machine may stand still.
                new OAuthOptions().timeout(Duration.ofMinutes(3)).address(URI.create(gateway.tokenUrl())));
        assertFalse(endpoint.exchange(code, URI.create(CALLBACK)).accessToken().isEmpty());
    }

    @Test
    void anAppWithoutAServerGetsItsSessionBehindTheHash() throws Exception {
        String location = location(get(query("token", "http://127.0.0.1:9/callback")));

        assertTrue(
                location.startsWith("http://127.0.0.1:9/callback#access_token=issued-session-1&token_type=Bearer"),
                location);
    }

    @Test
    void aBrowserIsAskedFirst() throws Exception {
        HttpResponse<String> page = get(query("code", CALLBACK), "Accept", "text/html,*/*");

        assertEquals(200, page.statusCode());
        assertTrue(
                page.body().contains("<a id=\"agree\" href=\"http://127.0.0.1:9/callback?shop=1&amp;code="),
                page::body);
        assertTrue(page.body().contains("callback?shop=1&amp;error"), page::body);
        assertTrue(page.body().contains("error=access_denied"), page::body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client_id=1&response_type=code&redirect_uri=http%3A%2F%2F127.0.0.1%2F|the client_id is not the key of an app",
                "client_id=12345678&response_type=code|the redirect_uri is an address",
                "client_id=12345678&response_type=code&redirect_uri=%0d%0aX%3A1|the redirect_uri is an address",
                "client_id=12345678&response_type=code&redirect_uri=callback|the redirect_uri is an address"
            })
    void aRequestThatLeadsNowhereIsExplained(String query, String said) throws Exception {
        HttpResponse<String> answer = get(query);

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains(said), answer.body());
    }

    @Test
    void anUnknownResponseTypeIsToldToTheApp() throws Exception {
        String location = location(get(query("password", CALLBACK)));

        assertTrue(location.contains("error=unsupported_response_type"), location);
    }

    @Test
    void tokensAreHandedOutForParametersOfTheQueryToo() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.tokenUrl()
                        + "?grant_type=authorization_code&code=c&client_id=12345678&client_secret=fictional-secret"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();

        assertEquals(
                "{\"access_token\":\"issued-session-1\",\"token_type\":\"Bearer\",\"expires_in\":86400,"
                        + "\"refresh_token\":\"issued-refresh-token-1\",\"re_expires_in\":172800,"
                        + "\"taobao_user_id\":\"1\",\"taobao_user_nick\":\"seller\"}",
                body);
    }
}
