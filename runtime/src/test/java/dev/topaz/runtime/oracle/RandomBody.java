package dev.topaz.runtime.oracle;

import dev.topaz.runtime.oracle.Official.Form;
import dev.topaz.runtime.oracle.Shape.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Answers to random documents: right ones mostly, and every kind of wrong one. */
final class RandomBody {
    private static final List<String> ODD_JSON = List.of(
            "null",
            "\"\"",
            "\"  \"",
            "1.5",
            "5.0",
            "1e3",
            "1E400",
            "-0",
            "-0.0",
            "1.10",
            "12345678901234567890",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "1e999999999",
            "\"1e999999999\"",
            "\"abc\"",
            "true",
            "false",
            "\"TRUE\"",
            "\"yes\"",
            "\"1\"",
            "0",
            "1",
            "{}",
            "[]",
            "[1]",
            "{\"a\":1}",
            "{\"a\":[null,{}]}",
            "\"2017-07-14\"",
            "\"2017-07-14 10:40:00.5\"",
            "\"2016-02-30 00:00:00\"",
            "\"2017-07-14T10:40:00\"",
            "\"2017-7-4 1:4:0\"",
            "\"2017-07-14 10:40:00 x\"",
            "\" 5 \"",
            "\"+5\"",
            "\"007\"",
            "[[1]]",
            "[[],[{}]]",
            "\"1500000000000\"",
            "1500000000000",
            "\"\uFF11\uFF12\"",
            "\uFF11",
            "\"\uFFFF\"",
            "\"\\uFFFF\"",
            "\"\\ud83d\"",
            "\"\\uD83D\\uDE00\"",
            "\"a\tb\"",
            "\"\u0001\"",
            "\"[1,2]\"",
            "\"{}\"",
            "9".repeat(1001),
            "\"" + "9".repeat(200) + "\"",
            "0." + "0".repeat(60) + "1",
            "[" + "[".repeat(30) + "]".repeat(31),
            "[".repeat(400) + "]".repeat(400),
            "{\"number\":[1],\"more\":[2]}",
            "{\"string\":\"x\"}",
            "{\"number\":null}",
            "{\"number\":[1,\"2\",null]}",
            "{\"item\":{}}",
            "NaN",
            "01",
            "+1",
            ".5",
            "5.",
            "1e",
            "'x'",
            "tru",
            "");
    private static final List<String> ODD_XML = List.of(
            "",
            "  ",
            "1.5",
            "5.0",
            "abc",
            "true",
            "TRUE",
            "1",
            "yes",
            " 5 ",
            "+5",
            "\uFF11",
            "<a>1</a>",
            "<a/><a>2</a>",
            "x<b>y</b>z",
            "<![CDATA[<x>]]>",
            "<![CDATA[1]]>",
            "&lt;&amp;&#20013;&#x1F600;",
            "\uD83D\uDE00",
            "\u0001",
            "\uFFFF",
            "&undefined;",
            "2017-07-14",
            "2017-07-14 10:40:00.5",
            "2016-02-30 00:00:00",
            "1500000000000",
            "<!-- c -->1",
            "<?pi x?>2",
            "9".repeat(1001),
            "12345678901234567890",
            "1e999999999",
            "<number>1</number>",
            "<item><x>1</x></item>",
            "<string/>",
            "<string> </string><string>a<b/>c</string>",
            "a\r\nb",
            "\u3000",
            "\u0085",
            "<x:y>1</x:y>",
            "&#1;",
            "]]>");
    private static final String[] WORDS = {
        "a", "中文", "\uD83D\uDE00", " ", "/", "\\", "\"", "\n", "é", "<", "&", "1", "\u007F", "\u2028"
    };

    private final Random random;
    private final Form form;
    private final boolean odd;

    RandomBody(Random random, Form form) {
        this.random = random;
        this.form = form;
        this.odd = random.nextInt(3) > 0;
    }

    String of(Shape shape, String root) {
        return form == Form.XML ? xmlDocument(shape, root) : jsonDocument(shape, root);
    }

    private boolean chance(int percent) {
        return odd && random.nextInt(100) < percent;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String jsonDocument(Shape shape, String root) {
        String data = object(shape, 0);
        if (chance(2)) {
            return any(ODD_JSON);
        }
        String error =
                "{\"code\":" + (chance(20) ? any(ODD_JSON) : "15") + ",\"msg\":" + text() + ",\"sub_code\":\"isv.x\"}";
        if (random.nextInt(12) == 0) {
            return form == Form.SIMPLIFIED && random.nextBoolean() ? error : "{\"error_response\":" + error + "}";
        }
        String top = chance(4) ? any(List.of("other_response", "error_response", "", "\\u0061")) : root;
        String before = chance(4)
                ? any(List.of("\"request_id\":\"r\",", "\"new\":1,", "\"new\":{},", "\"error_response\":null,"))
                : "";
        String after = chance(4)
                ? any(List.of(
                        ",\"request_id\":\"r\"",
                        ",\"error_response\":" + error,
                        ",\"b\":{\"code\":1}",
                        ",\"" + root + "\":{}"))
                : "";
        boolean isFull = chance(5) ? form != Form.JSON : form == Form.JSON;
        return isFull
                ? "{" + before + "\"" + top + "\":" + (chance(2) ? any(ODD_JSON) : data) + after + "}"
                : data.equals("{}") ? data : "{" + before + data.substring(1, data.length() - 1) + after + "}";
    }

    private String object(Shape shape, int depth) {
        List<String> fields = new ArrayList<>();
        for (Slot slot : shape.slots()) {
            boolean isThere = random.nextInt(100) < (depth > 6 ? 10 : 70);
            if (isThere) {
                fields.add(name(slot.wireName()) + ":" + value(slot, depth));
            }
            if (isThere && chance(2)) {
                fields.add(name(slot.wireName()) + ":" + value(slot, depth));
            }
        }
        if (chance(10)) {
            fields.add("\"new_field\":" + any(List.of("1", "{\"a\":[{}]}", "null", "[1,2]")));
        }
        if (depth == 0 && chance(10)) {
            fields.add(any(List.of(
                    "\"request_id\":\"r\"",
                    "\"code\":0",
                    "\"code\":\"5\"",
                    "\"sub_code\":\"\"",
                    "\"msg\":null",
                    "\"sub_code\":\"a\"")));
        }
        Collections.shuffle(fields, random);
        return "{" + String.join(random.nextInt(9) == 0 ? " ,\n" : ",", fields) + "}";
    }

    private String name(String wireName) {
        return chance(1)
                ? "\"\\u00" + Integer.toHexString(wireName.charAt(0)) + wireName.substring(1) + "\""
                : "\"" + wireName + "\"";
    }

    private String value(Slot slot, int depth) {
        if (chance(8)) {
            return any(ODD_JSON);
        }
        if (!slot.isList()) {
            return single(slot, depth);
        }
        String array = array(() -> chance(5) ? any(ODD_JSON) : single(slot, depth));
        boolean isWrapped = chance(5) ? form != Form.JSON : form == Form.JSON;
        String item = chance(4) ? "other" : slot.itemName();
        return isWrapped ? "{\"" + item + "\":" + array + "}" : array;
    }

    private String array(Supplier<String> element) {
        List<String> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(element.get());
        }
        return "[" + String.join(",", elements) + "]";
    }

    private String single(Slot slot, int depth) {
        return switch (slot.kind()) {
            case TEXT -> text();
            case NUMBER ->
                random.nextInt(5) == 0
                        ? "\"" + random.nextInt() + "\""
                        : String.valueOf(random.nextLong() >> random.nextInt(64));
            case FLAG -> random.nextInt(5) == 0 ? "\"true\"" : String.valueOf(random.nextBoolean());
            case DATE -> random.nextInt(5) == 0 ? "1500000000000" : "\"2017-07-1" + random.nextInt(10) + " 10:40:00\"";
            case OBJECT -> depth > 8 ? "{}" : object(slot.shape(), depth + 1);
        };
    }

    private String text() {
        StringBuilder out = new StringBuilder("\"");
        for (int i = random.nextInt(5); i > 0; i--) {
            String word = WORDS[random.nextInt(WORDS.length)];
            for (char c : word.toCharArray()) {
                boolean isEscaped = c < ' ' || c == '"' || c == '\\' || random.nextInt(8) == 0;
                out.append(
                        isEscaped
                                ? String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) c)
                                : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }

    private String xmlDocument(Shape shape, String root) {
        String top = random.nextInt(12) == 0 ? "error_response" : chance(3) ? "other" : root;
        String inside = top.equals("error_response")
                ? "<code>" + (chance(20) ? any(ODD_XML) : "15") + "</code><msg>m</msg>"
                : xmlObject(shape, 0);
        String before = any(List.of("", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "\n", "<!-- c -->"));
        String document = before + "<" + top + ">" + inside + "</" + top + ">";
        return chance(2) ? "<!DOCTYPE a [<!ENTITY b \"c\">]>" + document : document;
    }

    private String xmlObject(Shape shape, int depth) {
        StringBuilder out = new StringBuilder();
        for (Slot slot : shape.slots()) {
            if (random.nextInt(100) < (depth > 6 ? 10 : 70)) {
                out.append(element(slot, depth)).append(chance(2) ? element(slot, depth) : "");
            }
        }
        if (chance(8)) {
            out.append(any(List.of(
                    "<new_field/>",
                    "<new_field><a>1</a></new_field>",
                    " text ",
                    "\n\t",
                    "<code>5</code>",
                    "<request_id>r</request_id>")));
        }
        return out.toString();
    }

    private String element(Slot slot, int depth) {
        String value;
        if (chance(8)) {
            value = any(ODD_XML);
        } else if (slot.isList()) {
            StringBuilder items = new StringBuilder();
            for (int i = random.nextInt(4); i > 0; i--) {
                String item = chance(3) ? "other" : slot.itemName();
                items.append("<" + item + ">")
                        .append(chance(5) ? any(ODD_XML) : xmlSingle(slot, depth))
                        .append("</" + item + ">");
            }
            value = items.toString();
        } else {
            value = xmlSingle(slot, depth);
        }
        return "<" + slot.wireName() + (slot.isList() ? " list=\"true\"" : "") + ">" + value + "</" + slot.wireName()
                + ">";
    }

    private String xmlSingle(Slot slot, int depth) {
        return switch (slot.kind()) {
            case TEXT -> any(List.of("x", "中文", "a&lt;b", "1", " s ", "\uD83D\uDE00", "<![CDATA[c]]>"));
            case NUMBER -> String.valueOf(random.nextLong() >> random.nextInt(64));
            case FLAG -> String.valueOf(random.nextBoolean());
            case DATE -> "2017-07-1" + random.nextInt(10) + " 10:40:00";
            case OBJECT -> depth > 8 ? "" : xmlObject(slot.shape(), depth + 1);
        };
    }
}
