package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** A consumer would try for ever to be let in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null|secret|the app key is null: is the variable or setting there that holds it?",
                "' 12345678'|secret|the app key begins with white space: take it away",
                "12345678|null|the app secret is null: is the variable or setting there that holds it?",
                "12345678|'secret\n'|the app secret ends with white space: take it away",
            })
    void aKeyOrSecretThatIsNoneIsRefused(String appKey, String appSecret, String message) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new WebSocketMessageConsumer(
                        "ws://localhost/", appKey, appSecret, new ConsumerOptions(), handled -> {}));
        assertEquals(message, refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aGroupWithoutANameIsRefused(String group) {
        assertThrows(IllegalArgumentException.class, () -> new ConsumerOptions().groups("default", group));
    }

    @Test
    void anAddressThatIsNotSetIsRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> consumer(null));
        assertEquals(
                "the address of the message channel is null: is the variable or setting there that holds it?",
                refused.getMessage());
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
