package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelAddressTest {
    private static WebSocketMessageConsumer consumer(String url) {
        return new WebSocketMessageConsumer(
                url, "12345678", "a-fictional-secret", new ConsumerOptions(), message -> {});
    }

    /** A consumer would try for ever to connect to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "wss:///",
                "ws:localhost",
                "ws://",
                "wss://localhost:99999/",
                "ws://fictional-user:fictional password@localhost/",
                "http://fictional-user:fictional-password@localhost/",
                "localhost:8080",
                ""
            })
    void anAddressThatNobodyCanConnectToIsRefusedWithoutShowingIt(String url) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> consumer(url));
        assertTrue(refused.getMessage().contains("wss://"), refused.getMessage());
        assertFalse(refused.getMessage().contains("fictional"), refused.getMessage());
    }

    @Test
    void schemeAndHostAreTakenInAnyCase() {
        assertEquals(
                "wss://mc.example:8443/a?b=c",
                ChannelAddress.of(" WSS://MC.Example:8443/a?b=c ").toString());
        assertEquals("ws://localhost", ChannelAddress.of("ws://localhost").toString());
    }

    @Test
    void thePlatformsAddressWantsAClientForTokensInAnyCase() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> consumer("WSS://MC.API.TAOBAO.COM/"));
        assertTrue(refused.getMessage().contains("tokenClient"), refused.getMessage());
    }
}
