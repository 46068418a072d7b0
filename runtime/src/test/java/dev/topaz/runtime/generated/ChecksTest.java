package dev.topaz.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.topaz.runtime.FileItem;
import dev.topaz.runtime.Vectors;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecksTest {
    /** Our requests keep lists as text. */
    private static final Set<String> NOT_OURS = Set.of("checkNotEmpty(List)", "checkMaxListSize(List)");

    @Test
    void judgesEveryRecordedValueAsTheOfficialSdkDoes() {
        List<JsonObject> lines = Vectors.lines("check.jsonl").stream()
                .filter(line -> !NOT_OURS.contains(line.get("check").getAsString()))
                .toList();
        lines.forEach(line -> assertEquals(
                line.get("msg").isJsonNull() ? "" : inOurWords(line.get("msg").getAsString()),
                judgement(line),
                line.toString()));

        assertEquals(32, lines.size());
    }

    /** The official SDK says "less than 3" of a list that may have three elements. */
    private static String inOurWords(String message) {
        return message.replaceAll("(the array size of \\w+) must be less than", "$1 can not be larger than");
    }

    /** The official SDK lets it pass and then leaves it out on the wire. */
    @Test
    void missesATextOfIdeographicSpaces() {
        assertThrows(ConstraintViolation.class, () -> Checks.notEmpty("\u3000", "name"));
    }

    @Test
    void acceptsTheBoundItself() {
        assertDoesNotThrow(() -> Checks.maxListSize("a,b,c", 3, "name"));
        assertDoesNotThrow(() -> Checks.maxValue(3L, 3, "name"));
        assertDoesNotThrow(() -> Checks.minValue(3L, 3, "name"));
    }

    /** What our check says of the recorded value; empty when it passes. */
    private static String judgement(JsonObject line) {
        try {
            judge(line, line.get("value"));
            return "";
        } catch (ConstraintViolation e) {
            return e.violation();
        }
    }

    private static void judge(JsonObject line, JsonElement value) throws ConstraintViolation {
        String field = line.get("field").getAsString();
        String text = isString(value) ? value.getAsString() : null;
        Long number = isNumber(value) ? value.getAsLong() : null;
        long limit = line.get("limit").isJsonNull() ? 0 : line.get("limit").getAsLong();
        switch (line.get("check").getAsString()) {
            case "checkNotEmpty(String)" -> Checks.notEmpty(text, field);
            case "checkNotEmpty(Long)" -> Checks.notEmpty(number, field);
            case "checkMaxLength(String)" -> Checks.maxLength(text, limit, field);
            case "checkMaxLength(FileItem bytes)" ->
                Checks.maxLength(new FileItem("a.bin", new byte[value.getAsInt()]), limit, field);
            case "checkMaxLength(FileItem stream)" ->
                Checks.maxLength(
                        new FileItem("a.bin", new ByteArrayInputStream(new byte[value.getAsInt()])), limit, field);
            case "checkMaxListSize(String)" -> Checks.maxListSize(text, limit, field);
            case "checkObjectMaxListSize" -> Checks.maxObjectListSize(text, limit, field);
            case "checkMaxValue" -> Checks.maxValue(number, limit, field);
            case "checkMinValue" -> Checks.minValue(number, limit, field);
            default -> throw new AssertionError("a check that this test does not know: " + line);
        }
    }

    private static boolean isString(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    private static boolean isNumber(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    }
}
