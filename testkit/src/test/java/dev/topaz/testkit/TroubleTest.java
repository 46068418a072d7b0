package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each trouble by name, as a client sees it. */
@Timeout(300)
class TroubleTest {
    private static final String API = "taobao.demo.get";
    private static final String RESULT = "taobao.demo.result.get";
    private static final Map<String, String> GOOD = Map.of("tid", "5");

    private final FakeGateway gateway = new GatewaySetup()
            .app(Caller.APP_KEY, Caller.SECRET)
            .session(Caller.SESSION)
            .api(Docs.EVERY)
            .api(Docs.RESULT)
            .clock(Clock.fixed(Instant.ofEpochMilli(Caller.NOW), ZoneOffset.UTC))
            .start();
    private final Caller caller = new Caller(gateway);

    @AfterEach
    void stop() {
        gateway.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        Trouble.throttled(Duration.ofMillis(1001)),
                        "7,\"msg\":\"App Call Limited\",\"sub_code\":\"accesscontrol.limited-by-api-access-count\","
                                + "\"sub_msg\":\"This ban will last for 2 more seconds\""),
                Arguments.of(Trouble.throttledAsIsv(Duration.ofSeconds(2)), "isv.access-limited-by-api-access-count"),
                Arguments.of(
                        Trouble.throttledForApp(Duration.ofSeconds(2)),
                        "accesscontrol.limited-by-app-api-access-count"),
                Arguments.of(
                        Trouble.throttledDynamically(Duration.ofSeconds(2)),
                        "accesscontrol.limited-by-dynamic-access-count"),
                Arguments.of(
                        Trouble.dailyQuotaSpent(Duration.ofSeconds(31062)),
                        "accesscontrol.limited-by-app-access-count\",\"sub_msg\":\"This ban will last for 31062 more"),
                Arguments.of(
                        Trouble.serviceUnreachable(),
                        "15,\"msg\":\"Remote service error\",\"sub_code\":\"isp.top-remote-connection-timeout\""),
                Arguments.of(Trouble.serviceTimedOut(), "isp.remote-service-timeout"),
                Arguments.of(
                        Trouble.sessionExpired(), "27,\"msg\":\"Invalid session\",\"sub_code\":\"invalid-sessionkey\""),
                Arguments.of(
                        Trouble.refused(new Refusal(50, "m", "isv.x", "y")),
                        "50,\"msg\":\"m\",\"sub_code\":\"isv.x\""));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesOnceAndThenServes(Trouble trouble, String expected) throws Exception {
        gateway.next(API, trouble);

        String refusal = caller.call(API, GOOD);
        assertTrue(refusal.startsWith("{\"error_response\":{\"code\":"), refusal);
        assertTrue(refusal.contains(expected), refusal);
        assertServed();
    }

    @Test
    void comesInTheOrderOfTheQueueAndThoseOfTheApiFirst() throws Exception {
        gateway.next(Trouble.sessionExpired()).next(API, Trouble.none(), Trouble.serviceTimedOut());

        assertServed();
        assertTrue(caller.call(API, GOOD).contains("isp.remote-service-timeout"));
        assertTrue(caller.call(API, GOOD).contains("invalid-sessionkey"));
        assertServed();
    }

    @Test
    void befallsExactlyAsManyOfManyClients() throws Exception {
        gateway.next(
                API,
                IntStream.range(0, 37).mapToObj(i -> Trouble.serviceTimedOut()).toArray(Trouble[]::new));

        List<String> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return caller.call(API, GOOD);
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        assertEquals(
                37, answers.stream().filter(answer -> answer.contains("isp.")).count());
        assertEquals(200, gateway.calls().size());
    }

    @Test
    void aBusinessThatRefusesIsASuccessOfThePlatform() throws Exception {
        gateway.next(RESULT, Trouble.businessRefusal("17", "sold out"));

        assertEquals(
                "{\"demo_result_get_response\":{\"result\":{\"success\":false,\"error_code\":17,\"error_msg\":\"sold out\"},"
                        + "\"request_id\":\"fake1\"}}",
                caller.call(RESULT, Map.of()));
        assertTrue(caller.call(RESULT, Map.of()).contains("\"success\":true"));
    }

    @Test
    void anApiWithoutASuccessFlagCannotRefuseLikeThat() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> gateway.next(API, Trouble.businessRefusal("17", "x")));

        assertEquals(
                "taobao.demo.get documents no success flag such as result.success: Trouble.refused is for such an API",
                e.getMessage());
    }

    @Test
    void hasAClockThatIsWrongAndShowsIt() throws Exception {
        gateway.next(API, Trouble.clockAhead(Duration.ofHours(-3)));

        HttpResponse<String> answer = caller.exchange(Caller.protocol(API), GOOD);
        assertTrue(answer.body().contains("\"code\":31,\"msg\":\"Invalid timestamp\""), answer.body());
        assertEquals(
                "Thu, 13 Jul 2017 23:40:00 GMT",
                answer.headers().firstValue("date").orElse(""));
        assertServed();
    }

    @Test
    void isSlow() throws Exception {
        gateway.next(API, Trouble.slow(Duration.ofMillis(300)), Trouble.trickling(Duration.ofMillis(300)));

        assertTrue(seconds(this::assertServed) >= 0.3);
        assertTrue(seconds(this::assertServed) >= 0.3);
    }

    @Test
    void isNotHeldUpByASlowAnswerWhenItCloses() throws Exception {
        gateway.next(API, Trouble.slow(Duration.ofHours(1)));
        Thread client = new Thread(() -> assertThrows(IOException.class, () -> caller.call(API, GOOD)));
        client.start();
        while (gateway.calls().isEmpty()) {
            Thread.onSpinWait();
        }

        gateway.close();
        client.join();
    }

    @Test
    void resetsTheConnection() throws Exception {
        gateway.next(API, Trouble.resetBeforeReading(), Trouble.resetAfterReading());

        assertThrows(SocketException.class, this::raw);
        assertEquals(0, gateway.calls().size());
        assertThrows(SocketException.class, this::raw);
        assertEquals(1, gateway.calls().size());
        assertServed();
    }

    @Test
    void resetsTheConnectionHalfWay() throws Exception {
        gateway.next(API, Trouble.resetMidAnswer());

        assertThrows(SocketException.class, this::raw);
        assertServed();
    }

    @Test
    void sendsLessThanItAnnounces() throws Exception {
        gateway.next(API, Trouble.truncated(), Trouble.truncated());

        String answer = raw();
        int announced = Integer.parseInt(answer.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertEquals(announced / 2, body.getBytes(StandardCharsets.UTF_8).length);
        assertThrows(IOException.class, () -> caller.call(API, GOOD));
        assertServed();
    }

    @Test
    void isNotThePlatform() throws Exception {
        gateway.next(API, Trouble.badGateway(), Trouble.garbage(), Trouble.http(503, "text/plain", "later"));

        HttpResponse<String> page = caller.exchange(Caller.protocol(API), GOOD);
        assertEquals(502, page.statusCode());
        assertEquals("text/html", page.headers().firstValue("content-type").orElse(""));
        assertTrue(page.body().contains("<h1>502 Bad Gateway</h1>"));
        HttpResponse<String> garbage = caller.exchange(Caller.protocol(API), GOOD);
        assertEquals(200, garbage.statusCode());
        assertTrue(dev.topaz.testkit.json.JsonText.read(garbage.body()).isEmpty());
        assertEquals("later", caller.exchange(Caller.protocol(API), GOOD).body());
    }

    @Test
    void refusesToWaitForAnApiThatIsNotThere() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> gateway.next("taobao.demo.gte", Trouble.badGateway()));

        assertEquals("there is no spec of 'taobao.demo.gte'; did you mean 'taobao.demo.get'?", e.getMessage());
    }

    private void assertServed() throws Exception {
        String answer = caller.call(API, GOOD);
        assertTrue(answer.startsWith("{\"demo_get_response\":"), answer);
    }

    /** All bytes that come before the end of the connection. */
    private String raw() throws IOException {
        URI url = URI.create(gateway.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String query = Caller.form(Caller.signed(Caller.protocol(API), GOOD));
            socket.getOutputStream()
                    .write(("POST /router/rest?" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                    + "Content-Length: 5\r\n\r\ntid=5")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] all = in.readAllBytes();
            if (all.length == 0) {
                throw new EOFException("an orderly end");
            }
            return new String(all, StandardCharsets.UTF_8);
        }
    }

    /** A piece of a test. */
    private interface Step {
        void run() throws Exception;
    }

    private static double seconds(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
