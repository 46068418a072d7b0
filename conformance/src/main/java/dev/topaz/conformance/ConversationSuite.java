package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TopApiException;
import java.util.Collections;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** A client of generated code talks with the fake gateway, which checks signatures and runs in another process. */
class ConversationSuite {
    /** 2026-01-02 03:04:05 in China. */
    private static final long CREATED_MILLIS = 1_767_294_245_000L;

    private final ConformanceClient client =
            new ConformanceClient(new DefaultTaobaoClient(setting("url"), setting("app-key"), setting("app-secret")));

    private static String setting(String name) {
        String property = "conformance." + name;
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(
                    "the system property " + property + " is not set: SupportedJdksTest sets it");
        }
        return value;
    }

    @Test
    void decodesAnAnswer() throws Exception {
        ConformanceTradeGetResponse answer =
                client.conformanceTradeGet(new ConformanceTradeGetRequest().setTid(7L), setting("session"));

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
}
