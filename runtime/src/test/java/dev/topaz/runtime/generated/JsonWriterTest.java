package dev.topaz.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.taobao.api.internal.util.json.JSONWriter;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void leavesOutMembersWithoutAValueAndKeepsElementsWithoutOne() {
        WireObject object = out -> {
            out.name("a").text(null);
            out.name("b").number(1L);
            out.name("c").list(Arrays.asList("x", null), ValueWriter::text);
            out.list("d", (List<Long>) null, ValueWriter::number);
            out.name("e").bool(true);
        };

        assertEquals("{\"b\":1,\"c\":[\"x\",null],\"e\":true}", JsonWriter.write(object));
    }

    @Test
    void nestsObjectsAndLists() {
        WireObject inner = out -> out.name("at").date(new Date(1_500_000_000_000L));
        WireObject outer = out -> {
            out.name("one").object(inner);
            out.name("many").list(List.of(inner, inner), ValueWriter::object);
            out.name("deep")
                    .list(List.of(List.of(1L), List.<Long>of()), (to, list) -> to.list(list, ValueWriter::number));
        };

        String at = "{\"at\":\"2017-07-14 10:40:00\"}";
        assertEquals(
                "{\"one\":" + at + ",\"many\":[" + at + "," + at + "],\"deep\":[[1],[]]}", JsonWriter.write(outer));
        assertEquals("[" + at + "]", JsonWriter.writeList(List.of(inner)));
    }

    /** The official writer cuts a text at U+FFFF, which we do not; every other character is written alike. */
    @Test
    void escapesEveryCharacterAsTheOfficialSdkDoes() {
        Random random = new Random(20261123);
        for (int round = 0; round < 2000; round++) {
            String text = random.ints(30, 0, round % 2 == 0 ? 0x100 : 0xD800)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertEquals(new JSONWriter().write(text), JsonWriter.quoted(text));
        }
    }

    @Test
    void putsRawJsonInPlaceWhenItIsOneValue() {
        assertEquals(
                "{\"m\":{\"k\":[1]}}", JsonWriter.write(out -> out.name("m").raw("{\"k\":[1]}")));
    }

    @Test
    void refusesRawJsonThatWouldBreakOutOfItsPlace() {
        for (String json : List.of("", "1,2", "{}}", "1}", "\"a\":1", "{\"a\"", "nul")) {
            WireObject object = out -> out.name("m").raw(json);
            assertThrows(IllegalArgumentException.class, () -> JsonWriter.write(object), json);
        }
    }

    @Test
    void refusesAnObjectThatHoldsItself() {
        WireObject[] self = new WireObject[1];
        self[0] = out -> out.name("self").object(self[0]);

        assertThrows(IllegalArgumentException.class, () -> JsonWriter.write(self[0]));
    }
}
