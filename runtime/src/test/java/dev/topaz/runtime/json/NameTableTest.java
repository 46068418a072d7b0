package dev.topaz.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameTableTest {
    /** Prefixes of one another, alike in their first words, as long as a word or two, in other scripts, in need of escapes. */
    private static final List<String> NAMES = List.of(
            "a",
            "abcdef",
            "abcdefg",
            "abcdefgh",
            "receiver",
            "receiver_name",
            "receiver_names",
            "receiver_state12",
            "receiver_state1",
            "receiver_state123",
            "receiver_state124",
            "receiver_state_of_the_union_of_all_names",
            "receiver_state_of_the_union_of_all_words",
            "",
            "名字",
            "a\"b",
            "a\\b",
            "a\nb");

    @Test
    void findsEveryNameWhateverIsExpectedAndWhateverStandsBehind() {
        NameTable table = new NameTable(NAMES);
        for (int position = 0; position < NAMES.size(); position++) {
            for (int expected = 0; expected <= NAMES.size(); expected++) {
                for (String behind :
                        List.of("1}", "1                        }", "\"another text, which is long enough\"}")) {
                    assertEquals(position, first(table, quoted(NAMES.get(position)) + ":" + behind, expected));
                }
            }
        }
    }

    @Test
    void findsANameThatIsWrittenWithEscapes() {
        NameTable table = new NameTable(NAMES);
        assertEquals(4, first(table, "\"rec\\u0065iver\":\"some text of more than sixteen bytes\"}", 4));
        assertEquals(14, first(table, "\"\\u540d字\" : \"some text of more than sixteen bytes\"}", 0));
    }

    @Test
    void knowsNothingWithoutNames() {
        assertEquals(
                NameTable.UNKNOWN,
                first(new NameTable(List.of()), "\"name\":\"a text of more than sixteen bytes\"}", 0));
    }

    @Test
    void knowsNoNameButItsOwn() {
        NameTable table = new NameTable(NAMES);
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String name = changed(NAMES.get(random.nextInt(NAMES.size())), random);
            int expected = random.nextInt(NAMES.size());
            assertEquals(NAMES.indexOf(name), first(table, quoted(name) + ":1                   }", expected), name);
        }
    }

    /** 0xA2 without its highest bit is a quote. */
    @Test
    void takesNoOtherByteForTheQuoteAtTheEndOfAName() {
        byte[] json = "{\"abcdef?:1                           }".getBytes(StandardCharsets.ISO_8859_1);
        json[8] = (byte) 0xA2;
        JsonReader in = new JsonReader(json);
        in.enterObject();
        assertThrows(JsonException.class, () -> in.nextName(new NameTable(NAMES), 1));
    }

    @Test
    void findsNamesInEveryOrder() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            names.add("field_" + i * 7919);
        }
        NameTable table = new NameTable(names);
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(2));
        StringBuilder json = new StringBuilder("{");
        shuffled.forEach(name -> json.append(quoted(name)).append(":1,"));
        JsonReader in = new JsonReader(json.append("\"\":2}").toString().getBytes(StandardCharsets.UTF_8));
        in.enterObject();

        int expected = 0;
        for (String name : shuffled) {
            assertEquals(names.indexOf(name), in.nextName(table, expected));
            assertEquals(name, in.name());
            in.skip();
            expected = names.indexOf(name) + 1;
        }
        assertEquals(NameTable.UNKNOWN, in.nextName(table, expected));
        in.skip();
        assertEquals(JsonReader.END, in.nextName(table, expected));
    }

    private static int first(NameTable table, String behindBrace, int expected) {
        JsonReader in = new JsonReader(("{" + behindBrace).getBytes(StandardCharsets.UTF_8));
        in.enterObject();
        return in.nextName(table, expected);
    }

    private static String changed(String name, Random random) {
        int at = random.nextInt(name.length() + 1);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at);
            case 1 -> name.substring(0, at) + "_" + name.substring(at);
            default -> name.substring(at);
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
