package dev.topaz.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.json.JsonException.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final int DOCUMENTS = 40_000;
    private static final long SEED = Long.getLong("fuzz.seed", 20261125L);

    /**
     * jackson-core takes overlong writings and halves of pairs for UTF-8, which the JDK's decoder judges; and it refuses a name
     * of an escaped half.
     */
    @Test
    void readsWhatJacksonReadsAndRefusesWhatItRefuses() {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] json = RandomJson.document(random);
            List<String> expected = isUtf8(json) ? Walk.jackson(json) : Walk.REFUSED;
            List<String> read = Walk.ours(json);
            if (expected != Walk.REFUSED || read.stream().noneMatch(JsonReaderTest::hasHalf)) {
                assertEquals(expected, read, () -> "seed " + SEED + ": " + shown(json));
            }
            refused += expected == Walk.REFUSED ? 1 : 0;
        }
        assertTrue(refused > DOCUMENTS / 10 && refused < DOCUMENTS / 2, refused + " were refused");
    }

    @Test
    void passesOverExactlyWhatItReads() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] json = RandomJson.document(random);
            assertEquals(Walk.ours(json) == Walk.REFUSED, !isPassedOver(json), () -> shown(json));
        }
    }

    private static boolean isPassedOver(byte[] json) {
        try {
            JsonReader in = new JsonReader(json);
            in.skip();
            return in.isAtEnd();
        } catch (JsonException e) {
            return false;
        }
    }

    /** The official parser reads these too; a name of such halves is no worse than a text of them. */
    @Test
    void keepsHalvesOfSurrogatePairsThatAreEscaped() {
        JsonReader in = reader("{\"\\ud83d\":\"\\ude00\"}");
        in.enterObject();

        assertTrue(in.nextName());
        assertEquals("\ud83d", in.name());
        assertEquals("\ude00", in.text());
        assertFalse(in.nextName());
    }

    @Test
    void tellsWholeNumbersOfSixtyFourBitsFromAllOthers() {
        assertEquals(0L, reader("0").nextIfWhole());
        assertEquals(0L, reader("-0").nextIfWhole());
        assertEquals(Long.MAX_VALUE, reader("9223372036854775807").nextIfWhole());
        assertEquals(Long.MIN_VALUE, reader("-9223372036854775808").nextIfWhole());
        assertEquals(1_234_567_890_123_456_789L, reader("1234567890123456789,").nextIfWhole());
        for (String other : List.of(
                "9223372036854775808",
                "-9223372036854775809",
                "9999999999999999999",
                "10000000000000000000",
                "18446744073709551617",
                "000000000000000000000001",
                "01",
                "1.0",
                "1e3",
                "1234567890123E1",
                "-",
                "+1",
                "\"1\"",
                "null",
                "x")) {
            assertEquals(null, reader(other).nextIfWhole(), other);
        }
    }

    @Test
    void readsEveryWholeNumberLikeTheJdk() {
        Random random = new Random(SEED);
        for (int i = 0; i < DOCUMENTS; i++) {
            long number = random.nextLong() >> random.nextInt(Long.SIZE);
            assertEquals(number, reader(number + " ").nextIfWhole());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "\"",
                "\"a",
                "\"\\",
                "\"\\u12",
                "\"\\u12g4\"",
                "\"\\x\"",
                "nul",
                "truE",
                "-",
                "1.",
                "1.e1",
                "1e",
                "1e+",
                ".5",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\" 1}",
                "{\"a\":}",
                "{a:1}",
                "{\"a\":1]",
                "[1}",
                "{1:2}",
                "'a'",
                "NaN",
                "/**/1",
                "1 1",
                "[]]",
                "\u00a01",
                "\ufeff1"
            })
    void refusesWhatIsNoJson(String text) {
        assertEquals(Walk.REFUSED, Walk.ours(text.getBytes(StandardCharsets.UTF_8)));
        assertFalse(isPassedOver(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysWhereTheFaultIs() {
        JsonException e = assertThrows(
                JsonException.class, () -> reader("{\n \"a\": [1,\n  2 3]}").skip());

        assertEquals(Fault.MALFORMED, e.fault());
        assertEquals(3, e.line());
        assertEquals(5, e.column());
    }

    @Test
    void followsNothingBeyondItsLimits() {
        int deepest = Limits.DEEPEST;
        reader("[".repeat(deepest) + "]".repeat(deepest)).skip();
        assertTooLarge("[".repeat(deepest + 1));
        assertTooLarge("1".repeat(Limits.LONGEST_NUMBER + 1));
        assertTooLarge("{\"" + "n".repeat(Limits.LONGEST_NAME + 1) + "\":1}");
        assertEquals(
                Limits.LONGEST_TEXT,
                reader('"' + "x".repeat(Limits.LONGEST_TEXT) + '"').text().length());
        JsonReader longer = reader('"' + "x".repeat(Limits.LONGEST_TEXT + 1) + '"');
        assertEquals(
                Fault.TOO_LARGE, assertThrows(JsonException.class, longer::text).fault());
        JsonReader escaped = reader('"' + "\\n".repeat(Limits.LONGEST_TEXT + 1) + '"');
        assertEquals(
                Fault.TOO_LARGE,
                assertThrows(JsonException.class, escaped::text).fault());
    }

    private static void assertTooLarge(String json) {
        assertEquals(
                Fault.TOO_LARGE,
                assertThrows(JsonException.class, () -> reader(json).skip()).fault());
    }

    private static JsonReader reader(String json) {
        return new JsonReader(json.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean hasHalf(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String shown(byte[] json) {
        return new String(json, StandardCharsets.ISO_8859_1);
    }
}
