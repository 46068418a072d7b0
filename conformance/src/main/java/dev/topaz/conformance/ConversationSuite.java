package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.AnswerFormat;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.FileItem;
import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client of generated code talks with the fake gateway, which checks signatures and runs in another process. */
class ConversationSuite {
    /** 2026-01-02 03:04:05 in China. */
    private static final long CREATED_MILLIS = 1_767_294_245_000L;

    private final ConformanceClient client = client(Settings.options());

    private static ConformanceClient client(ClientOptions options) {
        return new ConformanceClient(Settings.client(options));
    }

    @ParameterizedTest
    @EnumSource(AnswerFormat.class)
    void decodesAnAnswer(AnswerFormat format) {
        ConformanceTradeGetResponse answer = client(Settings.options().format(format))
                .conformanceTradeGet(new ConformanceTradeGetRequest().setTid(7L), Settings.of("session"));

        ConformanceTradeGetResponse.Trade trade = answer.getTrade();
        assertNotNull(trade);
        assertEquals("等待卖家发货", trade.getStatus());
        assertEquals(new Date(CREATED_MILLIS), trade.getCreated());
        assertEquals(Collections.singletonList(9_007_199_254_740_993L), trade.getOrderIds());
    }

    @Test
    void aRefusalIsAnExceptionWithTheCodesOfThePlatform() {
        TopApiException refusal = assertThrows(
                TopApiException.class,
                () -> client.conformanceTradeGet(new ConformanceTradeGetRequest().setTid(7L), "an-old-session"));

        assertEquals("invalid-sessionkey", refusal.subCode());
    }

    @Test
    void callsTheApiWhoseSpecShipsWithTheProcessor() {
        BcpushIsvEventEmitResponse answer = client.bcpushIsvEventEmit(
                new BcpushIsvEventEmitRequest().setEventId("evt-0001").setText("买家申请退款"), Settings.of("session"));

        BcpushIsvEventEmitResponse.Result result = answer.getResult();
        assertNotNull(result);
        assertEquals(true, result.getSuccess());
    }

    @Test
    void uploadsAFile() {
        byte[] image = new byte[300_000];
        Arrays.fill(image, (byte) 0xFF);
        ConformancePictureUploadResponse answer = client.conformancePictureUpload(
                new ConformancePictureUploadRequest().setTitle("鞋").setImage(new FileItem("鞋.png", image, "image/png")),
                Settings.of("session"));

        assertEquals(300_000L, answer.getSize());
    }

    @Test
    void repeatsACallThatReachedNoService() {
        ConformanceBusyGetResponse answer = client(
                        Settings.options().retry(new RetryPolicy(2, Duration.ZERO, Duration.ZERO)))
                .conformanceBusyGet(new ConformanceBusyGetRequest());

        assertEquals(2L, answer.getAttempt());
    }
}
