package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.FileItem;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.callback.CallbackRequest;
import dev.topaz.runtime.callback.CallbackVerifier;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.retry.RetryPolicy;
import dev.topaz.testdata.RefusedPort;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.Refusal;
import dev.topaz.testkit.Trouble;
import dev.topaz.testkit.junit.TopGateway;
import java.io.ByteArrayInputStream;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user does wrong with a client, and the whole message that tells it: what, where, and the way out. */
class CallMistakesTest {
    private static final String EMIT = "taobao.bcpush.isv.event.emit";
    private static final String URL = "https://eco.taobao.com/router/rest";
    private static final ClientOptions ONCE = new ClientOptions()
            .connectTimeout(Duration.ofMinutes(5))
            .attemptTimeout(Duration.ofMinutes(5))
            .deadline(Duration.ofMinutes(5))
            .retry(new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1)));

    @TopGateway
    private FakeGateway gateway;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null|key|secret|the address of the gateway is null: is the variable or setting there that holds it?",
                URL + "|null|secret|the app key is null: is the variable or setting there that holds it?",
                URL + "|key|null|the app secret is null: is the variable or setting there that holds it?",
                URL + "|' '|secret|the app key is empty",
                URL + "|key|' '|the app secret is empty",
                "eco.taobao.com/router/rest|key|secret|"
                        + "the gateway must be an http or https address with a host, such as https://eco.taobao.com/router/rest",
                "ftp://eco.taobao.com/router/rest|key|secret|"
                        + "the gateway must be an http or https address with a host, such as https://eco.taobao.com/router/rest",
                "https://eco.taobao.com/router /rest|key|secret|the address of the gateway holds white space: take it away",
                "' " + URL + "'|key|secret|the address of the gateway holds white space: take it away",
                "'" + URL + "\u3000'|key|secret|the address of the gateway holds white space: take it away",
                "'" + URL + "\uFEFF'|key|secret|"
                        + "the address of the gateway holds an invisible character (U+FEFF): take it away",
                URL + "|' key'|secret|the app key begins with white space: take it away",
                URL + "|'key\u200B'|secret|the app key ends with an invisible character (U+200B): take it away",
                URL + "|key|'secret\n'|the app secret ends with white space: take it away",
                URL + "|key|'\uFEFFsecret'|the app secret begins with an invisible character (U+FEFF): take it away",
                URL + "|key|${TOP_APP_SECRET}|the app secret is a placeholder that nothing has filled in",
                "https://eco.taobao.com|key|secret|the address of the gateway has no path: use " + URL,
                "https://me:pw@eco.taobao.com:8443/|key|secret|"
                        + "the address of the gateway has no path: use https://eco.taobao.com:8443/router/rest",
                URL + "#top|key|secret|the address of the gateway ends in a fragment, which is never sent: use " + URL,
            })
    void aWrongSetUp(String url, String appKey, String appSecret, String message) {
        assertMessage(message, () -> new DefaultTaobaoClient(url, appKey, appSecret));
    }

    @Test
    void anUnknownSignMethod() {
        assertMessage(
                "the sign method 'sha1' is none of md5, hmac, hmac-sha256",
                () -> new DefaultTaobaoClient(URL, "key", "secret", "json", 1000, 1000, "sha1"));
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(
                        new DemoLimitedGetRequest(),
                        "taobao.demo.limited.get was not sent: code 40, client-error:Missing required arguments:title"),
                Arguments.of(
                        new DemoLimitedGetRequest().setTitle("long"),
                        "taobao.demo.limited.get was not sent: code 41, client-error:Invalid arguments:"
                                + "the string length of title can not be larger than 3."),
                Arguments.of(
                        new DemoLimitedGetRequest().setTitle("x").setIds("1,2,3,4"),
                        "taobao.demo.limited.get was not sent: code 41, client-error:Invalid arguments:"
                                + "the array size of ids can not be larger than 3."),
                Arguments.of(
                        new DemoLimitedGetRequest().setTitle("x").setPage(0L),
                        "taobao.demo.limited.get was not sent: code 41, client-error:Invalid arguments:"
                                + "the value of page can not be less than 1."),
                Arguments.of(
                        new DemoLimitedGetRequest().setTitle("x").setPage(10L),
                        "taobao.demo.limited.get was not sent: code 41, client-error:Invalid arguments:"
                                + "the value of page can not be larger than 9."));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestThatBreaksARule(DemoLimitedGetRequest request, String message) {
        assertMessage(message, () -> limited(gateway.url()).demoLimitedGet(request, TopGateway.SESSION));
        gateway.assertNotCalled("taobao.demo.limited.get");
    }

    @Test
    void aListAtItsLimitIsAccepted() {
        limited(gateway.url())
                .demoLimitedGet(new DemoLimitedGetRequest().setTitle("x").setIds("1,2,3"), TopGateway.SESSION);
    }

    @Test
    void anElementThatCannotTravel() {
        DemoLimitedGetRequest request = new DemoLimitedGetRequest();
        assertMessage("element 1 of 'ids' is null: leave it out", () -> request.setIdsAsList(Arrays.asList(1L, null)));
        assertMessage(
                "element 0 of 'tags' holds a comma, which would make two elements of it",
                () -> request.setTagsAsList(List.of("red,green")));
    }

    @Test
    void noSession() {
        assertMessage(
                EMIT + " was refused: code 26, Missing session; request id fake1\n"
                        + "the call was made without a session key, and this API needs the authorisation of a seller; pass the"
                        + " seller's session key as the second argument of the call",
                () -> emit(TopGateway.APP_KEY, TopGateway.APP_SECRET, ""));
    }

    @Test
    void aSessionThatHasEnded() {
        assertMessage(
                EMIT + " was refused: code 27, Invalid session; invalid-sessionkey, SessionKey非法; request id fake1\n"
                        + "the platform takes a session key only while the authorisation lasts; check whether",
                () -> emit(TopGateway.APP_KEY, TopGateway.APP_SECRET, "another"));
    }

    @Test
    void aSessionWithALineBreakBehindIt() {
        TopApiException refused = assertThrows(
                TopApiException.class,
                () -> emit(TopGateway.APP_KEY, TopGateway.APP_SECRET, TopGateway.SESSION + "\n"));
        String said = String.valueOf(refused.getMessage());
        assertTrue(
                said.endsWith("\n  - the session key of this call begins or ends with white space: take it away"),
                said);
    }

    @Test
    void anAppKeyOfAnotherEnvironment() {
        assertMessage(
                EMIT + " was refused: code 29, Invalid app key; request id fake1\n"
                        + "the app key of the call is '87654321'; check whether\n  - it is mistyped\n  - "
                        + gateway.url()
                        + " is of its environment: sandbox and production have different keys",
                () -> emit("87654321", TopGateway.APP_SECRET, TopGateway.SESSION));
    }

    @Test
    void aSecretOfAnotherEnvironment() {
        assertMessage(
                EMIT + " was refused: code 25, Invalid signature; request id fake1\nsigned with hmac-sha256 was: ",
                () -> emit(TopGateway.APP_KEY, "another", TopGateway.SESSION));
    }

    /** A mask that hid single letters would eat the message. */
    @ParameterizedTest
    @CsvSource({"a, a bad parameter", "ab, a bad absent ***", "topaz-test-session, a bad absent ab"})
    void aShortSessionInTheWordsOfThePlatform(String session, String said) {
        gateway.next(
                EMIT, Trouble.refused(new Refusal(15, "m", "isv.x", session.equals("a") ? said : "a bad absent ab")));
        assertMessage(
                EMIT + " was refused: code 15, m; isv.x, " + said + "; request id fake1",
                () -> emit(TopGateway.APP_KEY, TopGateway.APP_SECRET, session));
    }

    @Test
    void anOpenStreamThatIsSentTwice() {
        DemoLimitedGetRequest request = new DemoLimitedGetRequest()
                .setTitle("x")
                .setPicture(new FileItem("a.png", new ByteArrayInputStream(new byte[1]), "image/png"));
        limited(gateway.url()).demoLimitedGet(request, TopGateway.SESSION);

        String address = gateway.url().replaceAll("http://|/router/rest", "");
        assertMessage(
                "no answer to taobao.demo.limited.get from " + gateway.url() + ": a file cannot be read"
                        + " (dev.topaz.runtime.http.NotSentException: not sent to " + address
                        + ": the body cannot be read: java.io.IOException: "
                        + "the file parameter 'a.png' was made from an open stream, which was sent already; make it from a file,"
                        + " from bytes or from a Source to send it again)",
                () -> limited(gateway.url()).demoLimitedGet(request, TopGateway.SESSION));
    }

    @Test
    void anAnswerThatDoesNotComeInTime() {
        gateway.next(EMIT, Trouble.slow(Duration.ofHours(1)));
        assertMessage(
                "no answer to " + EMIT + " from " + gateway.url() + ": the time limit ended",
                () -> emit(gateway.url(), ONCE.attemptTimeout(Duration.ofMillis(200))));
    }

    @Test
    void aDeadlineThatIsOverBeforeTheCall() {
        assertMessage(
                "no time was left to send " + EMIT + ": the deadline of the call ended first",
                () -> emit(gateway.url(), ONCE.deadline(Duration.ofNanos(1))));
    }

    @Test
    void aThreadThatIsInterrupted() {
        Thread.currentThread().interrupt();
        assertMessage(EMIT + " was given up: the thread was interrupted", () -> emit(gateway.url(), ONCE));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aClientThatIsClosedWhileACallIsInFlight() {
        AtomicReference<TaobaoClient> client = new AtomicReference<>();
        ClientOptions closing = ONCE.listener((appKey, api) -> {
            client.get().close();
            return CallObserver.NONE;
        });
        client.set(new DefaultTaobaoClient(gateway.url(), TopGateway.APP_KEY, TopGateway.APP_SECRET, closing));
        assertMessage(
                EMIT + " was given up: the client was closed",
                () -> client.get().call(new BcpushIsvEventEmitRequest(), TopGateway.SESSION));
    }

    @Test
    void aCallbackThatThePlatformDidNotSign() {
        CallbackVerifier verifier = new CallbackVerifier("a-secret");
        String verdict = verifier.verify(new CallbackRequest(
                        "sign=00000000000000000000000000000000&timestamp=2026-11-11%2000:00:00",
                        Map.of("content-type", List.of("application/json")), "{}".getBytes(StandardCharsets.UTF_8)))
                .toString();
        assertTrue(verdict.contains("the signature is not that of this request"), verdict);
    }

    @Test
    void anUnknownHost() {
        assertMessage(
                "no answer to " + EMIT
                        + " from http://gateway.invalid:8080/router/rest: the host name cannot be resolved"
                        + " (dev.topaz.runtime.http.NotSentException: unknown host: gateway.invalid:8080)",
                () -> emit("http://gateway.invalid:8080/router/rest", ONCE));
    }

    @Test
    void aPortWhereNobodyListens() {
        try (RefusedPort port = new RefusedPort()) {
            String address = port.hostAndPort();
            assertMessage(
                    "no answer to " + EMIT + " from http://" + address + "/router/rest: the connection was refused"
                            + " (dev.topaz.runtime.http.NotSentException: connection refused by " + address + ")",
                    () -> emit("http://" + address + "/router/rest", ONCE));
        }
    }

    @Test
    void aServerThatDoesNotSpeakTls() {
        String address = gateway.url().replaceAll("http://|/router/rest", "");
        assertMessage(
                "no answer to " + EMIT + " from https://" + address + "/router/rest: TLS failed"
                        + " (dev.topaz.runtime.http.NotSentException: TLS handshake with " + address + " failed: ",
                () -> emit("https://" + address + "/router/rest", ONCE));
    }

    @Test
    void aProxyThatIsNotThere() {
        try (RefusedPort port = new RefusedPort()) {
            ClientOptions proxied = ONCE.proxy(ProxySelector.of(port.address()));
            assertMessage(
                    "no answer to " + EMIT + " from " + gateway.url() + ": the connection was refused"
                            + " (dev.topaz.runtime.http.NotSentException: connection refused by the proxy "
                            + port.hostAndPort() + ")",
                    () -> emit(gateway.url(), proxied));
        }
    }

    @Test
    void aProxyThatWantsAPassword() {
        gateway.next(Trouble.http(407, "text/html", "Proxy Authentication Required"));
        assertMessage(
                "a proxy answered " + EMIT + " with HTTP status 407: it wants a user and a password, see"
                        + " TransportOptions.proxyCredentials",
                () -> emit(gateway.url(), ONCE));
    }

    @Test
    void aPageInPlaceOfAnAnswer() {
        gateway.next(
                Trouble.badGateway(),
                Trouble.http(200, "text/html", "<html>hello"),
                Trouble.http(200, "text/html", ""));
        assertMessage("the gateway answered " + EMIT + " with HTTP status 502", () -> emit(gateway.url(), ONCE));
        assertMessage(
                "the answer is a page of HTML, as proxies and login pages send it, and none of the platform",
                () -> emit(gateway.url(), ONCE));
        assertMessage("the answer is empty", () -> emit(gateway.url(), ONCE));
    }

    @Test
    void aClaimOfATestThatDoesNotHold() {
        assertMessage(
                EMIT + " answers no field 'result.sucess'; did you mean 'success'?",
                () -> gateway.answer(EMIT, fields -> fields.set("result.sucess", true)));
        assertMessage("expected 1 call of " + EMIT + ", got 0; no call arrived", () -> gateway.call(EMIT));
    }

    private void emit(String appKey, String appSecret, String session) {
        new QianniuClient(new DefaultTaobaoClient(gateway.url(), appKey, appSecret, ONCE))
                .bcpushIsvEventEmit(new BcpushIsvEventEmitRequest(), session);
    }

    private static void emit(String url, ClientOptions options) {
        new QianniuClient(new DefaultTaobaoClient(url, TopGateway.APP_KEY, TopGateway.APP_SECRET, options))
                .bcpushIsvEventEmit(new BcpushIsvEventEmitRequest(), TopGateway.SESSION);
    }

    private static LimitedClient limited(String url) {
        return new LimitedClient(new DefaultTaobaoClient(url, TopGateway.APP_KEY, TopGateway.APP_SECRET, ONCE));
    }

    /** The message, or what it begins with where the rest is the platform's or the JDK's. */
    private static void assertMessage(String message, Executable mistake) {
        String said = String.valueOf(assertThrows(Throwable.class, mistake).getMessage());
        assertEquals(message, said.startsWith(message) ? message : said);
    }
}
