package dev.topaz.runtime.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppCredentialsTest {
    @ParameterizedTest
    @ValueSource(strings = {"12345678", "se cret", "${secret", "secret}", "$", "密钥"})
    void takesWhatMayBeOne(String value) {
        assertEquals(value, AppCredentials.checkedKey(value));
        assertEquals(value, AppCredentials.checkedSecret(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|is empty",
                "\" \t\"|is empty",
                "${TOP_APP_KEY}|is a placeholder that nothing has filled in",
                "\" secret\"|begins with white space: take it away",
                "\"\ufeffsecret\"|begins with an invisible character (U+FEFF): take it away",
                "\"secret\t\"|ends with white space: take it away",
                "\"secret\u200b\"|ends with an invisible character (U+200B): take it away"
            })
    void refusesWhatIsNone(String value, String reason) {
        assertEquals(
                "the app key " + reason,
                assertThrows(IllegalArgumentException.class, () -> AppCredentials.checkedKey(value))
                        .getMessage());
        assertEquals(
                "the app secret " + reason,
                assertThrows(IllegalArgumentException.class, () -> AppCredentials.checkedSecret(value))
                        .getMessage());
    }

    @Test
    void asksForTheVariableThatIsNotSet() {
        assertEquals(
                "the app key is null: is the variable or setting there that holds it?",
                assertThrows(IllegalArgumentException.class, () -> AppCredentials.checkedKey(null))
                        .getMessage());
    }
}
