package dev.topaz.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.TopBusinessException;
import dev.topaz.runtime.TopTransportException;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.LimitCounts;
import dev.topaz.testkit.Refusal;
import dev.topaz.testkit.Trouble;
import dev.topaz.testkit.junit.TopGateway;
import dev.topaz.testkit.record.RecordingGateway;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/testing.md: {@link TestingPageTest} holds the page against this file. */
class TestingGuideTest {
    private static final String EMIT = "taobao.bcpush.isv.event.emit";

    @Test
    void emitsAnEvent(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
        QianniuClient qianniu = new QianniuClient(client);

        qianniu.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("已受理"), TopGateway.SESSION);

        assertEquals("已受理", gateway.call("taobao.bcpush.isv.event.emit").param("text"));
    }

    @Test
    void startsByHand() {
        try (FakeGateway gateway = new GatewaySetup()
                .app("12345678", "a-secret")
                .session("a-session")
                .start()) {
            TaobaoClient client = new DefaultTaobaoClient(gateway.url(), "12345678", "a-secret");
            new QianniuClient(client).bcpushIsvEventEmit(new BcpushIsvEventEmitRequest(), "a-session");
        }
    }

    @Test
    void stubs(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
        gateway.answer(EMIT, fields -> fields.set("result.success", false).set("result.error_code", 17));
        TopBusinessException refused = assertThrows(TopBusinessException.class, () -> emit(client));
        assertEquals("17", refused.code());

        gateway.answer(EMIT, (call, fields) -> fields.set("result.solution", "for " + call.param("text")));
        assertEquals("for 已受理", emit(client).getResult().getSolution());

        gateway.answer(EMIT, fields -> fields.json("{\"result\":{\"success\":true}}"));
        assertEquals(null, emit(client).getResult().getErrorCode());

        gateway.answer(
                EMIT,
                BcpushIsvEventEmitResponse.fromJson(
                        "{\"bcpush_isv_event_emit_response\":{\"result\":{\"cause\":\"none\"}}}"));
        assertEquals("none", emit(client).getResult().getCause());

        gateway.refuse(EMIT, new Refusal(50, "Remote service error", "isv.invalid-parameter", "非法参数"));
        assertThrows(TopApiException.class, () -> emit(client));

        gateway.stub(EMIT, call -> "{\"bcpush_isv_event_emit_response\":{}}");
        assertTrue(emit(client).isSuccess());
    }

    @Test
    void tellsOfAFieldThatIsNotThere(@TopGateway FakeGateway gateway) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> gateway.answer(EMIT, fields -> fields.set("result.sucess", true)))
                .getMessage();

        assertEquals("taobao.bcpush.isv.event.emit answers no field 'result.sucess'; did you mean 'success'?", message);
    }

    @Test
    void verifies(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
        BcpushIsvEventEmitRequest request = new BcpushIsvEventEmitRequest()
                .setText("已受理")
                .setTs(1_790_000_000_000L)
                .setCtxDataString("{\"priority\":\"high\"}");
        new QianniuClient(client).bcpushIsvEventEmit(request, TopGateway.SESSION);

        gateway.assertCalled(new BcpushIsvEventEmitRequest()
                .setText("已受理")
                .setTs(1_790_000_000_000L)
                .setCtxDataString("{\"priority\":\"high\"}"));
        assertEquals(1_790_000_000_000L, gateway.call(EMIT).number("ts"));
        assertEquals(
                Collections.singletonMap("priority", "high"), gateway.call(EMIT).object("ctx_data"));
    }

    @Test
    void survivesTrouble(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
        gateway.next(EMIT, Trouble.serviceTimedOut(), Trouble.truncated(), Trouble.none());

        TopApiException timedOut = assertThrows(TopApiException.class, () -> emit(client));
        assertEquals("isp.remote-service-timeout", timedOut.subCode());
        assertThrows(TopTransportException.class, () -> emit(client));
        assertTrue(emit(client).isSuccess());
    }

    @Test
    void limits(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
        gateway.limit(EMIT, 2, Duration.ofHours(1));

        emit(client);
        emit(client);
        assertEquals(
                "7", assertThrows(TopApiException.class, () -> emit(client)).code());
        assertEquals(new LimitCounts(2, 1), gateway.limitCounts(EMIT));
    }

    @Test
    void recordsAndReplays(@TempDir Path folder, @TopGateway FakeGateway platform) {
        URI target = URI.create(platform.url());

        try (RecordingGateway recorder = RecordingGateway.start(target, folder)) {
            emit(new DefaultTaobaoClient(recorder.url(), TopGateway.APP_KEY, TopGateway.APP_SECRET));
        }
        platform.close();

        try (FakeGateway replay = new GatewaySetup()
                .app("12345678", "a-secret")
                .session(TopGateway.SESSION)
                .replay(folder)
                .start()) {
            emit(new DefaultTaobaoClient(replay.url(), "12345678", "a-secret"));
        }
    }

    private static BcpushIsvEventEmitResponse emit(TaobaoClient client) {
        return new QianniuClient(client)
                .bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("已受理"), TopGateway.SESSION);
    }
}
