package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.Fault;
import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.Wire;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With every logger on and every failure forced, nobody gets to see the app secret, the session or the signature. */
class SecretsTest {
    private static final String SECRET = "fictional-app-secret-7Q";
    private static final String SESSION = "fictional-session-7Q";

    private final List<String> shown = new ArrayList<>();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Logger root = LogManager.getLogManager().getLogger("");
    private final Level level = root.getLevel();
    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord line) {
            synchronized (shown) {
                shown.add(new SimpleFormatter().format(line));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        root.setLevel(Level.ALL);
        recorder.setLevel(Level.ALL);
        root.addHandler(recorder);
        PrintStream both = new PrintStream(console, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
        root.removeHandler(recorder);
        root.setLevel(level);
    }

    @ParameterizedTest
    @EnumSource
    void noFaultOfTheNetworkShowsThem(Fault fault) throws Exception {
        boolean ends = !fault.takesItsTime() && !fault.wantsALongBody();
        Duration timeout = ends ? Duration.ofSeconds(30) : Duration.ofMillis(100);
        try (FaultyServer server = FaultyServer.of(fault.script())) {
            fail(server, new ClientOptions().deadline(timeout));
        }
        assertNothingIsShown("");
    }

    /** What stands in for {session} and {sign} is what was sent: a platform, or a proxy, that repeats it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 OK|{\"error_response\":{\"code\":25,\"msg\":\"Invalid signature {sign}\"}}",
                "200 OK|{\"error_response\":{\"code\":27,\"msg\":\"no {session}\",\"sub_code\":\"invalid-sessionkey\","
                        + "\"sub_msg\":\"the session {session} is wrong, and so is {sign}\"}}",
                "200 OK|{\"error_response\":{\"code\":15,\"sub_code\":\"{session}\",\"sub_msg\":\"{sign}\"}}",
                "200 OK|<error_response><code>{sign}</code><msg>{session}</msg></error_response>",
                "200 OK|<demo_get_response><{session}/></demo_get_response",
                "200 OK|<!DOCTYPE {session}><a/>",
                "200 OK|{\"demo_get_response\":{\"text\": {session}}}",
                "200 OK|{\"demo_get_response\":{\"text\":\"{session}\\u{sign}\"}}",
                "200 OK|{\"{session}\":{\"{sign}\":1}}",
                "200 OK|{session}",
                "200 OK|",
                "302 Found|{session}",
                "502 Bad Gateway|<html>{session} {sign}</html>"
            })
    void noAnswerThatRepeatsThemShowsThem(String statusAndBody) throws Exception {
        String[] parts = statusAndBody.split("\\|", 2);
        try (FaultyServer server = FaultyServer.of(wire -> repeat(wire, parts[0], parts[1]))) {
            fail(server, new ClientOptions());
            assertNothingIsShown(sign(server.received().get(0)));
        }
    }

    private static void repeat(Wire wire, String status, String body) throws java.io.IOException {
        String sign = sign(wire.readCall());
        String answer = body.replace("{session}", SESSION).replace("{sign}", sign);
        wire.answer(status, "", answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(Wire.ReceivedAnswer call) {
        return call.head().replaceFirst("(?s).*[?&]sign=([0-9A-F]{64}).*", "$1");
    }

    @Test
    void whatIsRepeatedIsHiddenAndTheRestIsLeft() throws Exception {
        String body = "{\"error_response\":{\"code\":27,\"msg\":\"m\",\"sub_code\":\"invalid-sessionkey\","
                + "\"sub_msg\":\"the session {session} is wrong\"}}";
        try (FaultyServer server = FaultyServer.of(wire -> repeat(wire, "200 OK", body))) {
            DemoResponse response = client(server, new ClientOptions()).execute(new DemoRequest(), SESSION);

            assertEquals("the session *** is wrong", response.getSubMsg());
            assertTrue(response.getBody().contains(SESSION), "the body is as it came");
        }
    }

    private static TaobaoClient client(FaultyServer server, ClientOptions options) {
        return new DefaultTaobaoClient(server.url(), "12345678", SECRET, options);
    }

    /** Through every door, with everything that can be printed printed. */
    private void fail(FaultyServer server, ClientOptions options) throws Exception {
        TaobaoClient client = client(server, options);
        DemoRequest request = new DemoRequest();
        show(client, options, request);
        try {
            show(client.execute(request, SESSION));
        } catch (ApiException e) {
            show(e.getErrMsg());
            trace(e);
        }
        try {
            client.call(request, SESSION);
        } catch (TopException e) {
            trace(e);
        }
        try {
            client.callAsync(request, SESSION).get();
        } catch (ExecutionException e) {
            trace(e);
        }
    }

    private void show(Object... things) {
        synchronized (shown) {
            for (Object thing : things) {
                shown.add(String.valueOf(thing));
            }
        }
    }

    private void trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        show(thrown, text);
    }

    private void assertNothingIsShown(String sign) {
        System.out.flush();
        show(console.toString(StandardCharsets.UTF_8));
        synchronized (shown) {
            for (String text : shown) {
                assertFalse(text.contains(SECRET), text);
                assertFalse(text.contains(SESSION), text);
                assertFalse(!sign.isEmpty() && text.contains(sign), text);
                assertFalse(text.matches("(?s).*sign=[0-9A-F]{8}.*"), text);
            }
        }
    }
}
