package dev.topaz.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.TransportOptions;
import dev.topaz.runtime.token.TokenException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class OAuthEndpointTest {
    private static final String SECRET = "fictional-app-secret";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Instant NOW = ManualClock.START;

    /** The members that were seen in answers of the platform, with fictional values. */
    private static final String ANSWER = "{\"w1_expires_in\":1800,\"refresh_token_valid_time\":1767225600000,"
            + "\"taobao_user_nick\":\"%E5%95%86%E5%AE%B6\",\"re_expires_in\":\"7200\",\"expire_time\":1767312000000,"
            + "\"token_type\":\"Bearer\",\"access_token\":\"access-2\",\"taobao_open_uid\":\"AAE-open\",\"w1_valid\":1,"
            + "\"refresh_token\":\"refresh-2\",\"w2_expires_in\":0,\"r1_expires_in\":1800,\"r2_expires_in\":60,"
            + "\"sub_taobao_user_id\":\"2\",\"sub_taobao_user_nick\":\"%E5%95%86%E5%AE%B6%3A1\",\"more\":{\"a\":[1]},"
            + "\"taobao_user_id\":\"1\",\"nothing\":null,\"expires_in\":86400}";

    private final AtomicReference<String> sent = new AtomicReference<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer server;

    @AfterEach
    void stop() {
        released.countDown();
        if (server != null) {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "secret\n", "\uFEFFsecret", "${TOP_APP_SECRET}"})
    void refusesASecretThatIsNoneWithoutShowingIt(String secret) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new OAuthEndpoint("12345678", secret));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("the app secret "), refused.getMessage());
        assertFalse(refused.getMessage().contains("TOP_APP"), refused.getMessage());
    }

    @Test
    void refreshesAToken() throws IOException {
        Token token = answering(200, ANSWER).refresh(old());

        assertEquals(
                new Token(
                        "access-2",
                        NOW.plusSeconds(86_400),
                        "refresh-2",
                        NOW.plusSeconds(7_200),
                        Map.of(
                                AccessLevel.R1, NOW.plusSeconds(1_800),
                                AccessLevel.R2, NOW.plusSeconds(60),
                                AccessLevel.W1, NOW.plusSeconds(1_800)),
                        new TokenOwner("1", "商家", "2", "商家:1", "AAE-open")),
                token);
        assertEquals(
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "12345678",
                        "client_secret", SECRET,
                        "refresh_token", "refresh-1"),
                sentForm());
    }

    @Test
    void exchangesACode() throws IOException {
        URI redirect = URI.create("https://isv.example/callback?a=b&c=d");

        assertEquals(
                "access-2", answering(200, ANSWER).exchange("code 1", redirect).accessToken());
        assertEquals(
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "12345678",
                        "client_secret", SECRET,
                        "code", "code 1",
                        "redirect_uri", "https://isv.example/callback?a=b&c=d"),
                sentForm());
    }

    @Test
    void knowsThatARefreshTokenOfZeroSecondsIsNone() throws IOException {
        Token token = answering(200, ANSWER.replace("\"7200\"", "0")).refresh(old());

        assertFalse(token.isRefreshable(NOW));
    }

    @Test
    void takesATokenWithoutARefreshToken() throws IOException {
        Token token =
                answering(200, "{\"access_token\":\"a\",\"expires_in\":\"60\"}").refresh(old());

        assertEquals(new Token("a", NOW.plusSeconds(60), "", null, Map.of(), TokenOwner.UNKNOWN), token);
        assertFalse(token.isRefreshable(NOW));
    }

    /** As the sandbox answers, in the form of its gateway. */
    @Test
    void aRefusalInTheFormOfTheGatewayIsOneWithItsCode() throws IOException {
        String refused =
                "{\"error_response\":{\"code\":27,\"msg\":\"Invalid session\",\"sub_code\":\"refresh-token-expired\"}}";

        for (int status : new int[] {200, 400}) {
            TokenException e = assertThrows(
                    TokenException.class, () -> answering(status, refused).refresh(old()));
            assertEquals(Reason.REFUSED, e.reason());
            assertEquals("the token endpoint refused: code 27, Invalid session, refresh-token-expired", e.getMessage());
            server.stop(0);
        }
    }

    @Test
    void aDefaultAddressGivesWayToOneThatIsSet() {
        URI sandbox = URI.create("https://oauth.tbsandbox.com/token");
        OAuthOptions mine = new OAuthOptions().address(URI.create("https://isv.example/token"));

        assertEquals("OAuthEndpoint[oauth.tbsandbox.com]", shown(new OAuthOptions().defaultAddress(sandbox)));
        assertEquals("OAuthEndpoint[isv.example]", shown(mine.defaultAddress(sandbox)));
        assertEquals("OAuthEndpoint[oauth.taobao.com]", shown(new OAuthOptions()));
    }

    private static String shown(OAuthOptions options) {
        return new OAuthEndpoint("12345678", SECRET, options).toString();
    }

    @Test
    void takesANickThatIsNotEncoded() throws IOException {
        String json = "{\"access_token\":\"a\",\"expires_in\":60,\"taobao_user_nick\":\"100%\"}";

        assertEquals("100%", answering(200, json).refresh(old()).owner().userNick());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401})
    void repeatsTheWordsOfARefusalButNoSecret(int status) throws IOException {
        String json = "{\"error\":\"invalid_client\",\"error_description\":\"refresh token refresh-1 of " + SECRET
                + " invalidate\\r\\n,please authorize again." + "!".repeat(300) + "\"}";
        OAuthEndpoint endpoint = answering(status, json);

        TokenException refusal = assertThrows(TokenException.class, () -> endpoint.refresh(old()));
        assertEquals(Reason.REFUSED, refusal.reason());
        assertTrue(
                refusal.getMessage()
                        .startsWith(
                                "the token endpoint refused: invalid_client, refresh token *** of *** invalidate  ,"),
                refusal.getMessage());
        assertTrue(refusal.getMessage().length() < 250);
        assertNull(refusal.getCause());
    }

    @Test
    void doesNotRepeatTheCodeThatThePlatformRepeats() throws IOException {
        OAuthEndpoint endpoint = answering(
                400, "{\"error\":\"invalid_client\",\"error_description\":\"authorize code c0de invalidate\"}");

        TokenException refusal =
                assertThrows(TokenException.class, () -> endpoint.exchange("c0de", URI.create("https://isv.example/")));
        assertEquals("the token endpoint refused: invalid_client, authorize code *** invalidate", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"access_token\"",
                "<html>busy</html>",
                "{\"access_token\":\"a\"",
                "{\"access_token\":\"a\"}",
                "{\"access_token\":\" \",\"expires_in\":60}",
                "{\"expires_in\":60}",
                "{\"access_token\":\"a\",\"expires_in\":\"soon\"}",
                "{\"access_token\":\"a\",\"expires_in\":-1}",
                "{\"access_token\":\"a\",\"expires_in\":9223372036854775807}",
                "{\"access_token\":{\"a\":1},\"expires_in\":60}",
            })
    void neverTakesForATokenWhatIsNone(String body) throws IOException {
        OAuthEndpoint endpoint = answering(200, body);

        TokenException failure = assertThrows(TokenException.class, () -> endpoint.refresh(old()));
        assertEquals(Reason.FAILED, failure.reason());
        assertTrue(failure.getMessage().startsWith("the platform's answer holds no token: "), failure.getMessage());
        assertNull(failure.getCause());
    }

    @Test
    void refusesAnAnswerThatIsTooLong() throws IOException {
        OAuthEndpoint endpoint = answering(200, "{\"access_token\":\"" + "a".repeat(70_000) + "\",\"expires_in\":60}");

        assertEquals(Reason.FAILED, failure(endpoint).reason());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 404, 500, 503})
    void doesNotBelieveATokenUnderAnotherStatus(int status) throws IOException {
        for (String body : new String[] {status == 204 ? "" : ANSWER, "<html>busy</html>"}) {
            TokenException failure = failure(answering(status, status == 204 ? "" : body));

            assertEquals(Reason.FAILED, failure.reason());
            assertEquals("the token endpoint answered with HTTP status " + status, failure.getMessage());
            server.stop(0);
        }
    }

    @Test
    void givesUpOnAnEndpointThatDoesNotAnswer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        TokenException failure =
                failure(endpoint(new OAuthOptions().address(address()).timeout(Duration.ofMillis(200))));

        assertEquals(Reason.FAILED, failure.reason());
        assertEquals("the token endpoint did not answer", failure.getMessage());
        assertInstanceOf(IOException.class, failure.getCause());
    }

    @Test
    void givesUpTheCallWhenItsThreadIsInterrupted() {
        OAuthEndpoint endpoint = new OAuthEndpoint(
                "12345678", SECRET, new OAuthOptions().address(URI.create("http://127.0.0.1:1/token")));
        Thread.currentThread().interrupt();

        assertEquals(Reason.FAILED, failure(endpoint).reason());
        assertTrue(Thread.interrupted());
    }

    @Test
    void isAskedByTheKnownAddressUnlessToldOtherwise() {
        AtomicReference<String> asked = new AtomicReference<>();
        OAuthEndpoint endpoint = new OAuthEndpoint("12345678", SECRET, new OAuthOptions().transport(call -> {
                    asked.set(call.address() + " " + call.headers().get("Content-Type"));
                    return new HttpAnswer(200, Map.of(), ANSWER.getBytes(StandardCharsets.UTF_8));
                }));

        endpoint.refresh(old());
        assertEquals("https://oauth.taobao.com/token application/x-www-form-urlencoded;charset=UTF-8", asked.get());
        assertFalse(endpoint.toString().contains(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oauth.taobao.com/token",
                "http://localhost.example/",
                "ftp://localhost/",
                "https:/x",
                "http:token"
            })
    void doesNotSendTheSecretInTheClear(String address) {
        assertThrows(IllegalArgumentException.class, () -> new OAuthOptions().address(URI.create(address)));
    }

    @Test
    void showsAnAddressInThePlaceOfOneWithoutAHost() {
        URI relative = URI.create("token");

        assertEquals(
                "the address of the token endpoint has no host; it is like https://oauth.taobao.com/token",
                assertThrows(IllegalArgumentException.class, () -> new OAuthOptions().address(relative))
                        .getMessage());
    }

    private static TokenException failure(OAuthEndpoint endpoint) {
        TokenException failure = assertThrows(TokenException.class, () -> endpoint.refresh(old()));
        assertFalse(failure.toString().contains(SECRET), failure::toString);
        assertFalse(failure.toString().contains("refresh-1"), failure::toString);
        return failure;
    }

    private OAuthEndpoint answering(int status, String body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            sent.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return endpoint(options());
    }

    private OAuthOptions options() {
        return new OAuthOptions()
                .address(address())
                .clock(new ManualClock())
                .transport(new BlockingTransport(new TransportOptions().connectTimeout(LONG)))
                .timeout(LONG);
    }

    private URI address() {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/token");
    }

    private static OAuthEndpoint endpoint(OAuthOptions options) {
        return new OAuthEndpoint("12345678", SECRET, options);
    }

    private Map<String, String> sentForm() {
        Map<String, String> form = new TreeMap<>();
        for (String pair : sent.get().split("&")) {
            String[] sides = pair.split("=", 2);
            form.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static Token old() {
        return new Token("access-1", NOW, "refresh-1", null, Map.of(), TokenOwner.UNKNOWN);
    }
}
