package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads hostile answers one after the other, in the JVM of its own that {@link HostileAnswersTest} starts.
 *
 * <p>Each must end in the documented exception, or in an honest success where nothing is wrong but the size.
 */
final class HostileAnswers {
    private static final int MILLION = 1_000_000;
    private static final int MEGABYTE = 1 << 20;

    private final Map<String, Supplier<byte[]>> refused = new LinkedHashMap<>();
    private final Map<String, Supplier<byte[]>> read = new LinkedHashMap<>();

    private HostileAnswers() {}

    /** @param arguments which set, small or large, and an address that must never be asked */
    public static void main(String[] arguments) {
        HostileAnswers answers = new HostileAnswers();
        if (arguments[0].equals("small")) {
            answers.json();
            answers.numbers();
            answers.characters();
            answers.xml();
            answers.entities(arguments[1]);
        } else {
            answers.large();
        }
        List<String> wrong = new ArrayList<>();
        answers.refused.forEach((name, body) -> wrong.addAll(run(name, body, true)));
        answers.read.forEach((name, body) -> wrong.addAll(run(name, body, false)));
        wrong.forEach(System.out::println);
        System.out.println(answers.refused.size() + answers.read.size() + " answers, " + wrong.size() + " wrong");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static List<String> run(String name, Supplier<byte[]> body, boolean isRefused) {
        byte[] bytes = body.get();
        long start = System.nanoTime();
        String problem = "";
        try {
            Node node = AnswerReader.read(
                    new ReceivedAnswer("taobao.demo.get", bytes, StandardCharsets.UTF_8, Map.of()),
                    (api, path) -> {},
                    answer -> new Node(answer.fields()));
            problem = isRefused ? "was read: " + node : "";
        } catch (DecodeException e) {
            problem = isRefused ? "" : "was refused: " + e.getMessage();
        } catch (Throwable e) {
            problem = "escaped as " + e;
        }
        long millis = (System.nanoTime() - start) / MILLION;
        System.out.println(name + ": " + millis + " ms, " + bytes.length + " bytes");
        return problem.isEmpty() ? List.of() : Collections.singletonList("WRONG " + name + " " + problem);
    }

    /** A type that holds itself in every way, read as generated code does. */
    private static final class Node {
        private static final FieldNames FIELDS =
                FieldNames.of("text", "number", "flag", "date", "json", "item", "items", "numbers", "texts", "raw");

        private Object last;

        Node(Cursor in) {
            for (int field = in.nextField(FIELDS); field != Cursor.END; field = in.nextField(FIELDS)) {
                last = switch (field) {
                    case 0 -> in.text();
                    case 1 -> in.number();
                    case 2 -> in.bool();
                    case 3 -> in.date();
                    case 4 -> in.json();
                    case 5 -> in.object(Node::new);
                    case 6 -> in.list(each -> each.object(Node::new));
                    case 7 -> in.list(Cursor::number);
                    case 8 -> in.list(Cursor::text);
                    case 9 -> in.raw();
                    default -> throw new AssertionError(field);
                };
            }
        }
    }

    private void json() {
        for (String field : List.of("item", "new", "text", "raw", "items", "number", "texts")) {
            refused.put("objects nested in " + field, () -> nested("{\"" + field + "\":", "}"));
            refused.put("arrays nested in " + field, () -> nested("{\"" + field + "\":" + "[".repeat(9_999), "]"));
        }
        refused.put("objects nested in items", () -> nested("{\"items\":[", "]}"));
        refused.put("arrays without end", () -> utf8("{\"demo_get_response\":{\"new\":" + "[".repeat(100_000)));
        refused.put("a name of a megabyte", () -> data("\"" + "n".repeat(MEGABYTE) + "\":1"));
        refused.put("a text without end", () -> utf8("{\"demo_get_response\":{\"text\":\"" + "x".repeat(MEGABYTE)));
        read.put("a text of four megabytes", () -> data("\"text\":\"" + "x".repeat(4 * MEGABYTE) + "\""));
        read.put("an unknown text of eight megabytes", () -> data("\"new\":\"" + "x".repeat(8 * MEGABYTE) + "\""));
        read.put("a text of a million escapes", () -> data("\"text\":\"" + "\\u4e2d".repeat(MILLION / 2) + "\""));
        read.put("a million spaces", () -> data(" ".repeat(8 * MEGABYTE)));
        read.put("a million unknown fields", () -> repeated("\"new\":1,", MILLION, "\"text\":\"\""));
        read.put("a million times a known field", () -> repeated("\"number\":1,", MILLION, "\"text\":\"\""));
        read.put("a million numbers", () -> repeated("\"numbers\":[", "1,", MILLION, "1]"));
        read.put("a million unknown elements", () -> repeated("\"new\":[", "{},", MILLION, "1]"));
        read.put("a hundred thousand objects", () -> repeated("\"items\":[", "{},", MILLION / 10, "{}]"));
        read.put("a million names", HostileAnswers::names);
        read.put("a large structure where text is", () -> repeated("\"text\":[", "{},", MILLION, "1]"));
    }

    private void numbers() {
        String digits = "9".repeat(400_000);
        List<String> numbers = List.of(
                digits,
                "-" + digits,
                "0." + digits,
                digits + ".5",
                "1e" + digits,
                "1e1000000000",
                "1e-1000000000",
                "1e2147483647",
                "1e-2147483648",
                "1e99999999999",
                "123456789e-2147483647");
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i);
            refused.put("number " + i, () -> data("\"number\":" + number));
            refused.put("number as text " + i, () -> data("\"number\":\"" + number + "\""));
            refused.put("number in a list " + i, () -> data("\"numbers\":[" + number + "]"));
            refused.put("number as a date " + i, () -> data("\"date\":" + number));
            refused.put("number of XML " + i, () -> xmlData("<number>" + number + "</number>"));
        }
        refused.put("digits in an unknown field", () -> data("\"new\":" + digits));
        refused.put("digits where text is", () -> data("\"text\":" + digits));
        refused.put("a long Boolean", () -> data("\"flag\":\"" + digits + "\""));
        refused.put("a long date", () -> data("\"date\":\"" + digits + "\""));
        refused.put("a long date of spaces", () -> data("\"date\":\"2017-07-14" + " ".repeat(400_000) + "x\""));
    }

    private void characters() {
        String good = "{\"demo_get_response\":{\"text\":\"x\"}}";
        for (String set : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            refused.put("JSON in " + set, () -> good.getBytes(Charset.forName(set)));
            refused.put(
                    "XML in " + set,
                    () -> new String(xmlData("<text>x</text>"), StandardCharsets.UTF_8).getBytes(Charset.forName(set)));
        }
        Map<String, byte[]> broken = Map.of(
                "a lone byte", bytes(0x80),
                "an overlong slash", bytes(0xC0, 0xAF),
                "half a character", bytes(0xE4, 0xB8),
                "beyond Unicode", bytes(0xF5, 0x80, 0x80, 0x80),
                "a byte of no character", bytes(0xFF));
        broken.forEach((name, bytes) -> {
            refused.put(name + " in a text", () -> around("{\"demo_get_response\":{\"text\":\"", bytes, "\"}}"));
            refused.put(name + " in a name", () -> around("{\"demo_get_response\":{\"", bytes, "\":1}}"));
            refused.put(
                    name + " in XML", () -> around("<demo_get_response><text>", bytes, "</text></demo_get_response>"));
            refused.put(
                    name + " in unknown XML",
                    () -> around("<demo_get_response><new>", bytes, "</new></demo_get_response>"));
        });
        read.put("halves of surrogate pairs as escapes", () -> data("\"text\":\"\\ud83d x \\ude00\""));
        refused.put("NUL in front", () -> utf8("\0" + good));
        refused.put("NUL behind", () -> utf8(good + "\0"));
    }

    private void xml() {
        for (String element : List.of("item", "new", "text", "raw", "items", "number")) {
            refused.put("elements nested in " + element, () -> xmlNested("<" + element + ">", "</" + element + ">"));
        }
        refused.put("items nested in XML", () -> xmlNested("<items><item>", "</item></items>"));
        refused.put("a hundred thousand attributes", () -> xmlData("<text" + attributes() + "/>"));
        refused.put("an element name of a megabyte", () -> xmlData("<" + "n".repeat(MEGABYTE) + "/>"));
        refused.put("an attribute name of a megabyte", () -> xmlData("<text " + "n".repeat(MEGABYTE) + "=''/>"));
        read.put("an XML text of four megabytes", () -> xmlData("<text>" + "x".repeat(4 * MEGABYTE) + "</text>"));
        read.put(
                "character data of four megabytes",
                () -> xmlData("<text><![CDATA[" + "x".repeat(4 * MEGABYTE) + "]]></text>"));
        read.put("unknown XML of eight megabytes", () -> xmlData("<new>" + "x".repeat(8 * MEGABYTE) + "</new>"));
        read.put("a comment of two megabytes", () -> xmlData("<!--" + "x".repeat(2 * MEGABYTE) + "-->"));
        read.put("an instruction of two megabytes", () -> xmlData("<?a " + "x".repeat(2 * MEGABYTE) + "?>"));
        read.put("an attribute of two megabytes", () -> xmlData("<text a='" + "x".repeat(2 * MEGABYTE) + "'/>"));
        read.put("a million unknown elements of XML", () -> xmlData("<new/>".repeat(MILLION)));
        read.put("a million numbers of XML", () -> xmlData("<numbers>" + "<n>1</n>".repeat(MILLION) + "</numbers>"));
        read.put("a million escapes of XML", () -> xmlData("<text>" + "&lt;".repeat(MILLION) + "</text>"));
        read.put("half a million references", () -> xmlData("<text>" + "&#20013;".repeat(MILLION / 2) + "</text>"));
        read.put("a hundred thousand element names", HostileAnswers::elementNames);
    }

    private void entities(String address) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY l" + i + " \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        refused.put("a billion laughs", () -> documentType(laughs + "]>", "<text>&l19;</text>"));
        refused.put("laughs in an attribute", () -> documentType(laughs + "]>", "<text a='&l19;'/>"));
        for (String source : List.of(address, "file:///etc/hostname", "jar:" + address + "!/a")) {
            String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM \"" + source + "\">]>";
            refused.put("entity of " + source, () -> documentType(entity, "<text>&b;</text>"));
            refused.put(
                    "parameter entity of " + source,
                    () -> documentType("<!DOCTYPE a [<!ENTITY % b SYSTEM \"" + source + "\"> %b;]>", "<text/>"));
            refused.put(
                    "document type of " + source,
                    () -> documentType("<!DOCTYPE demo_get_response SYSTEM \"" + source + "\">", "<text/>"));
        }
        refused.put("a document type alone", () -> documentType("<!DOCTYPE demo_get_response>", "<text/>"));
        refused.put("an undeclared entity", () -> xmlData("<text>a&b;c</text>"));
        refused.put("an undeclared entity in what is unknown", () -> xmlData("<new>a&b;c</new>"));
        read.put(
                "hints to fetch something",
                () -> utf8("<?xml-stylesheet href=\"" + address
                        + "\"?><demo_get_response xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\""
                        + address
                        + "\"><new><xi:include href=\"" + address + "\"/></new></demo_get_response>"));
    }

    private void large() {
        int size = 64 * MEGABYTE;
        refused.put("a text of 64 megabytes", () -> filled("{\"demo_get_response\":{\"text\":\"", size, "\"}}"));
        read.put("an unknown text of 64 megabytes", () -> filled("{\"demo_get_response\":{\"new\":\"", size, "\"}}"));
        refused.put(
                "XML of 64 megabytes", () -> filled("<demo_get_response><text>", size, "</text></demo_get_response>"));
        read.put(
                "unknown XML of 64 megabytes",
                () -> filled("<demo_get_response><new>", size, "</new></demo_get_response>"));
        refused.put("a number of 64 megabytes", () -> filled("{\"demo_get_response\":{\"number\":", size, "}}"));
    }

    private static byte[] filled(String before, int size, String behind) {
        byte[] head = utf8(before);
        byte[] tail = utf8(behind);
        byte[] out = new byte[head.length + size + tail.length];
        Arrays.fill(out, (byte) '1');
        System.arraycopy(head, 0, out, 0, head.length);
        System.arraycopy(tail, 0, out, head.length + size, tail.length);
        return out;
    }

    private static byte[] names() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8 * MEGABYTE);
        out.writeBytes(utf8("{\"demo_get_response\":{"));
        for (int i = 0; i < MILLION; i++) {
            out.writeBytes(utf8("\"k" + Integer.toString(i, 36) + "\":1,"));
        }
        out.writeBytes(utf8("\"text\":\"\"}}"));
        return out.toByteArray();
    }

    private static byte[] elementNames() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(MEGABYTE);
        out.writeBytes(utf8("<demo_get_response>"));
        for (int i = 0; i < MILLION / 10; i++) {
            out.writeBytes(utf8("<n" + Integer.toString(i, 36) + "/>"));
        }
        out.writeBytes(utf8("</demo_get_response>"));
        return out.toByteArray();
    }

    private static byte[] nested(String open, String close) {
        return utf8("{\"demo_get_response\":" + open.repeat(open.length() > 100 ? 1 : 10_000) + "1"
                + close.repeat(10_000) + "}");
    }

    private static byte[] xmlNested(String open, String close) {
        return xmlData(open.repeat(10_000) + close.repeat(10_000));
    }

    private static byte[] repeated(String each, int times, String end) {
        return data(each.repeat(times) + end);
    }

    private static byte[] repeated(String before, String each, int times, String end) {
        return data(before + each.repeat(times) + end);
    }

    private static String attributes() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            out.append(" a").append(i).append("=''");
        }
        return out.toString();
    }

    private static byte[] data(String fields) {
        return utf8("{\"demo_get_response\":{" + fields + "}}");
    }

    private static byte[] xmlData(String elements) {
        return utf8("<demo_get_response>" + elements + "</demo_get_response>");
    }

    private static byte[] documentType(String type, String elements) {
        return utf8("<?xml version=\"1.0\"?>" + type + new String(xmlData(elements), StandardCharsets.UTF_8));
    }

    private static byte[] around(String before, byte[] bytes, String behind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(utf8(before));
        out.writeBytes(bytes);
        out.writeBytes(utf8(behind));
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
