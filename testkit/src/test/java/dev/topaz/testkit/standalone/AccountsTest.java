package dev.topaz.testkit.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    @Test
    void readsAppsAndSessions() {
        assertEquals(
                new Accounts(Map.of("1", "s", "2", "密"), List.of("a")),
                Accounts.read("{\"apps\": {\"1\": \"s\", \"2\": \"密\"}, \"sessions\": [\"a\"]}"));
        assertEquals(new Accounts(Map.of("1", "s"), List.of()), Accounts.read("\uFEFF{\"apps\": {\"1\": \"s\"}}"));
        assertEquals(new Accounts(Map.of("1", "s"), List.of()), Accounts.read("{\"apps\": {\"1\": \"s\"}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "apps",
                "{}",
                "[]",
                "{\"apps\": []}",
                "{\"apps\": {\"1\": 2}}",
                "{\"apps\": {}, \"sessions\": \"a\"}"
            })
    void saysHowAccountsAreWritten(String json) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Accounts.read(json))
                .getMessage());
        assertTrue(
                message.endsWith(
                        "accounts are written as {\"apps\": {\"12345678\": \"a-secret\"}, \"sessions\": [\"a-session\"]}"),
                message);
    }

    @Test
    void showsNoSecret() {
        assertEquals("Accounts[[12345678], 1 sessions]", Accounts.DEFAULT.toString());
    }
}
