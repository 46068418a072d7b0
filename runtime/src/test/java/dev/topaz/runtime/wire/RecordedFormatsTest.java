package dev.topaz.runtime.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import dev.topaz.runtime.Vectors;
import dev.topaz.runtime.generated.JsonWriter;
import dev.topaz.runtime.generated.ValueWriter;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.generated.WireObject;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every recorded value, written as the official SDK wrote it. */
class RecordedFormatsTest {
    /** No setter of Topaz takes these: documents of the platform have no such types. */
    private static final Set<String> FOREIGN = Set.of("Float", "Double", "BigInteger", "Character", "List", "Map");

    /** Years of five digits, and days before the calendar of 1582. */
    private static final Set<String> OTHER_DATES = Set.of("253402300799000", "-62135596800000");

    @Test
    void writesEveryParameterAlike() {
        List<JsonObject> lines = lines("param");
        for (JsonObject line : lines) {
            String input = line.get("input").getAsString();
            String wire =
                    line.get("wire").isJsonNull() ? null : line.get("wire").getAsString();
            switch (line.get("javaType").getAsString()) {
                case "Integer", "Long", "Short", "Byte" -> assertEquals(wire, WireFormat.text(Long.valueOf(input)));
                case "Date" -> assertDate(wire, input);
                case "String" -> assertEquals(wire, sent(input));
                default ->
                    assertEquals(true, FOREIGN.contains(line.get("javaType").getAsString()), line.toString());
            }
        }
        assertEquals(35, lines.size());
    }

    private static void assertDate(String wire, String millis) {
        if (!OTHER_DATES.contains(millis)) {
            assertEquals(wire, WireFormat.text(new Date(Long.parseLong(millis))));
        }
    }

    private static String sent(String text) {
        Params params = new Params();
        params.add("name", text);
        return params.toMap().get("name");
    }

    @Test
    void refusesAYearOfFiveDigitsAndCountsEveryDayInTheCalendarOfToday() {
        assertThrows(IllegalArgumentException.class, () -> WireFormat.dateText(253402300799000L));
        assertEquals("0001-01-01 08:00:00", WireFormat.dateText(-62135596800000L));
    }

    @Test
    void writesEveryJsonAlike() {
        WireObject inner = out -> out.name("id").number(2L);
        WireObject sub = out -> {
            out.name("id").number(1L);
            out.name("kids").list(List.of(inner), ValueWriter::object);
            out.name("name").text("n");
            out.name("tags").list(List.of("x"), ValueWriter::text);
        };
        Map<String, String> structures = Map.of(
                "probe.TypesResponse.Sub id=1,name=n,kids=[{id=2}],tags=[x]", JsonWriter.write(sub),
                "Date(0)", JsonWriter.quoted(WireFormat.text(new Date(0))));
        // Numbers with a fraction, single characters and maps: documents have no such types.
        Set<String> foreign = Set.of(
                "numbers 1,2L,1.5,1e10,1e-5,BigDecimal 1E+3", "true,'c',null", "TreeMap b=1,a=[]", "{k:null}", "null");
        for (String kind : List.of("json", "json-underline", "json-apifield")) {
            for (JsonObject line : lines(kind)) {
                String input = line.get("input").getAsString();
                if (!foreign.contains(input)) {
                    String ours = structures.getOrDefault(input, JsonWriter.quoted(input));
                    assertEquals(line.get("json").getAsString(), ours, line.toString());
                }
            }
        }
    }

    private static List<JsonObject> lines(String kind) {
        return Vectors.lines("format.jsonl").stream()
                .filter(line -> line.get("kind").getAsString().equals(kind))
                .toList();
    }
}
