package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dingtalk.api.request.CorpEncryptionKeyListRequest;
import com.taobao.api.AutoRetryTaobaoClient;
import com.taobao.api.BatchTaobaoClient;
import com.taobao.api.internal.util.WebUtils;
import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.GrowingTimeout;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.http.TestCertificate;
import dev.topaz.runtime.http.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of every deliberate difference in sending calls, against one and the same server. */
class ClientDifferencesTest {
    private static final String KEY = "12345678";
    private static final String SECRET = "fictional-app-secret";
    private static final String SESSION = "fictional-session";
    private static final int LONG_MILLIS = 300_000;

    private static TaobaoClient ours(FaultyServer server) {
        return new DefaultTaobaoClient(server.url(), KEY, SECRET);
    }

    private static com.taobao.api.TaobaoResponse official(FaultyServer server) throws com.taobao.api.ApiException {
        return official(server.url(), LONG_MILLIS).execute(new CorpEncryptionKeyListRequest(), SESSION);
    }

    /** Patient while it connects, since a machine may stand still for seconds. */
    private static com.taobao.api.DefaultTaobaoClient official(String url, int readTimeoutMillis) {
        return new com.taobao.api.DefaultTaobaoClient(url, KEY, SECRET, "json", LONG_MILLIS, readTimeoutMillis);
    }

    private static FaultyServer.Script answering(String status, String headers, String body) {
        return wire -> {
            wire.readCall();
            wire.answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "204 No Content", "302 Found"})
    void takesNoEmptyAnswerForASuccess(String status) throws Exception {
        try (FaultyServer server = FaultyServer.of(answering(status, "", ""))) {
            assertTrue(official(server).isSuccess());
            assertThrows(TopException.class, () -> ours(server).call(new DemoRequest(), SESSION));
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (FaultyServer other = FaultyServer.of(answering("200 OK", "", "{}"));
                FaultyServer server =
                        FaultyServer.of(answering("307 Temporary", "Location: " + other.url() + "\r\n", ""))) {
            official(server);
            assertEquals(1, other.calls());

            assertThrows(TopTransportException.class, () -> ours(server).call(new DemoRequest(), SESSION));
            assertEquals(1, other.calls());
        }
    }

    @Test
    void sendsOnceWhatIsNotAnswered() throws Exception {
        FaultyServer.Script silent = wire -> {
            wire.readCall();
            wire.close();
        };
        try (FaultyServer server = FaultyServer.of(silent)) {
            assertThrows(com.taobao.api.ApiException.class, () -> official(server));
            assertEquals(2, server.received().size());
        }
        try (FaultyServer server = FaultyServer.of(silent)) {
            assertThrows(TopTransportException.class, () -> ours(server).call(new DemoRequest(), SESSION));
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void repeatsNoWriteThatMayHaveArrivedAndReportsTheLastAnswer() throws Exception {
        FaultyServer.Script broken = answering("500 Broken", "", "");
        FaultyServer.Script refusing = answering("200 OK", "", ScriptedTransport.refusal(15, "isv.bad", "x"));
        try (FaultyServer server = FaultyServer.of(broken, refusing)) {
            AutoRetryTaobaoClient official = new AutoRetryTaobaoClient(server.url(), KEY, SECRET);
            official.setRetryWaitTime(1);
            com.taobao.api.ApiException first = assertThrows(
                    com.taobao.api.ApiException.class,
                    () -> official.execute(new CorpEncryptionKeyListRequest(), SESSION));
            assertTrue(String.valueOf(first.getMessage()).contains("500"), first::toString);
            assertEquals(4, server.calls());
        }
        try (FaultyServer server = FaultyServer.of(broken, refusing)) {
            assertThrows(TopTransportException.class, () -> ours(server).call(new DemoRequest(), SESSION));
            assertEquals(1, server.calls());
            TaobaoClient idempotent = ours(server).with(new CallOptions().idempotent());
            assertEquals(
                    "isv.bad",
                    assertThrows(TopApiException.class, () -> idempotent.call(new DemoRequest(), SESSION))
                            .subCode());
        }
    }

    @Test
    void trustsNoCertificateOfItsOwnMaking() throws Exception {
        TestCertificate certificate = TestCertificate.of("dns:other.example");
        try (FaultyServer server =
                FaultyServer.secure(certificate.server(), answering("200 OK", "", ScriptedTransport.SUCCESS))) {
            String url = server.url().replace("http:", "https:");
            assertTrue(official(url, LONG_MILLIS)
                    .execute(new CorpEncryptionKeyListRequest(), SESSION)
                    .isSuccess());

            TaobaoClient ours = new DefaultTaobaoClient(url, KEY, SECRET);
            TopTransportException refused =
                    assertThrows(TopTransportException.class, () -> ours.call(new DemoRequest(), SESSION));
            assertInstanceOf(NotSentException.class, refused.getCause());
        }
    }

    @Test
    void changesNoRequest() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("200 OK", "", ScriptedTransport.SUCCESS))) {
            CorpEncryptionKeyListRequest official = new CorpEncryptionKeyListRequest();
            official(server.url(), LONG_MILLIS).execute(official, SESSION);
            assertEquals("gzip", official.getHeaderMap().get("Accept-Encoding"));

            DemoRequest request = new DemoRequest();
            ours(server).call(request, SESSION);
            assertEquals(Map.of(), request.getHeaderMap());
        }
    }

    /** The official SDK logs through Log4j; what Topaz and the JDK log is the matter of {@link SecretsTest}. */
    @Test
    void logsNoSession() throws Exception {
        List<String> lines = new ArrayList<>();
        AppenderSkeleton recorder = new AppenderSkeleton() {
            @Override
            protected void append(LoggingEvent line) {
                lines.add(line.getRenderedMessage());
            }

            @Override
            public boolean requiresLayout() {
                return false;
            }

            @Override
            public void close() {}
        };
        Logger.getRootLogger().addAppender(recorder);
        try (FaultyServer server =
                FaultyServer.of(answering("200 OK", "", ScriptedTransport.refusal(15, "isv.bad", "x")))) {
            official(server);
            assertTrue(lines.stream().anyMatch(line -> line.contains(SESSION)), lines::toString);
            lines.clear();

            ours(server).execute(new DemoRequest(), SESSION);
            assertEquals(List.of(), lines);
        } finally {
            Logger.getRootLogger().removeAppender(recorder);
        }
    }

    @Test
    void takesNoPartOfABatchForTheWhole() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("200 OK", "", ScriptedTransport.SUCCESS))) {
            com.taobao.api.TaobaoBatchResponse official = new BatchTaobaoClient(
                            server.url().replace("rest", "batch"), KEY, SECRET)
                    .execute(new com.taobao.api.TaobaoBatchRequest()
                            .addRequest(new CorpEncryptionKeyListRequest())
                            .addRequest(new CorpEncryptionKeyListRequest()));
            assertTrue(official.isSuccess());
            assertNull(official.getResponseList());

            TaobaoBatchRequest batch =
                    new TaobaoBatchRequest().addRequest(new DemoRequest()).addRequest(new DemoRequest());
            assertThrows(TopDecodeException.class, () -> ours(server).call(batch, SESSION));
        }
    }

    @Test
    void sendsTheParametersOfABatchItself() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("200 OK", "", ScriptedTransport.SUCCESS))) {
            com.taobao.api.TaobaoBatchRequest official =
                    new com.taobao.api.TaobaoBatchRequest().addRequest(new CorpEncryptionKeyListRequest());
            official.putOtherTextParam("new_parameter", "1");
            new BatchTaobaoClient(server.url().replace("rest", "batch"), KEY, SECRET).execute(official);

            TaobaoBatchRequest batch = new TaobaoBatchRequest().addRequest(new DemoRequest());
            batch.putOtherTextParam("new_parameter", "1");
            ours(server).call(batch, SESSION);

            assertFalse(server.received().get(0).text().contains("new_parameter"));
            assertTrue(server.received().get(1).text().contains("new_parameter=1"));
        }
    }

    @Test
    void letsNothingBeginAPartOfAnUpload() throws Exception {
        String name = "a\"\r\nX-Injected: 1\r\n\r\nb.png";
        try (FaultyServer server = FaultyServer.of(answering("200 OK", "", ScriptedTransport.SUCCESS))) {
            WebUtils.doPost(
                    server.url(),
                    Map.of(),
                    Map.of("image", new com.taobao.api.FileItem(name, new byte[1], "image/png")),
                    LONG_MILLIS,
                    LONG_MILLIS);
            DemoRequest request = new DemoRequest();
            request.image = new FileItem(name, new byte[1], "image/png");
            ours(server).call(request, SESSION);

            assertTrue(server.received().get(0).text().contains("\r\nX-Injected: 1\r\n"));
            assertFalse(server.received().get(1).text().contains("\r\nX-Injected: 1\r\n"));
        }
    }

    /** The answer takes twice the time limit, and none of its bytes is late. */
    @Test
    void endsACallThatTricklesIn() throws Exception {
        GrowingTimeout.attempt(timeout -> {
            int millis = (int) timeout.toMillis();
            try (FaultyServer server = FaultyServer.of(wire -> trickle(wire, millis / 20))) {
                if (!isAnswered(official(server.url(), millis))) {
                    return false;
                }
                TaobaoClient ours = new DefaultTaobaoClient(server.url(), KEY, SECRET, "json", LONG_MILLIS, millis);
                assertThrows(TopTransportException.class, () -> ours.call(new DemoRequest(), SESSION));
                return true;
            }
        });
    }

    /** On a busy machine, a byte may be later than the time limit. */
    private static boolean isAnswered(com.taobao.api.DefaultTaobaoClient client) {
        try {
            return client.execute(new CorpEncryptionKeyListRequest(), SESSION).isSuccess();
        } catch (com.taobao.api.ApiException e) {
            return false;
        }
    }

    /** Forty bytes, with a pause behind each. */
    private static void trickle(Wire wire, int pauseMillis) throws IOException, InterruptedException {
        wire.readCall();
        String body = " ".repeat(40) + ScriptedTransport.SUCCESS;
        wire.write("HTTP/1.1 200 OK\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n");
        for (int i = 0; i < 40; i++) {
            wire.write(" ");
            Thread.sleep(pauseMillis);
        }
        wire.write(ScriptedTransport.SUCCESS);
    }
}
