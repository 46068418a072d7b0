package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user does wrong in a spec or in {@code @TopApis}, and the whole message that tells it: what, where, and the way out. */
class CompilerMistakesTest {
    private static final String SPEC = """
            <api xmlns="https://topaz.dev/spec/1" name="demo.item.get" session="none">
              <request>
                <param name="num_iid" type="Number" minValue="1" maxValue="9"/>
              </request>
            </api>
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                in(
                        "Number\"",
                        "Nummber\"",
                        "3:27: 'num_iid' has unknown type 'Nummber' [UNKNOWN_TYPE]",
                        "did you mean 'Number'?"),
                in(
                        "<param ",
                        "<parameter ",
                        "3:5: <parameter> does not belong here [UNKNOWN_ELEMENT]",
                        "here stands <param>"),
                in("type=", "typ=", "3:27: <param> has no attribute 'typ' [UNKNOWN_ATTRIBUTE]", "did you mean 'type'?"),
                in(" name=\"num_iid\"", "", "3:5: <param> needs the attribute 'name' [MISSING_ATTRIBUTE]", ""),
                in(
                        "session=\"none\"",
                        "session=\"never\"",
                        "1:60: 'session' is 'never' [BAD_VALUE]",
                        "it takes 'required', 'optional' or 'none'"),
                in(
                        "maxValue=\"9\"",
                        "maxValue=\"0\"",
                        "3:41: the minimum 1 is above the maximum 0 [CONTRADICTING_LIMITS]",
                        "no value is allowed so: are they swapped?"),
                in(
                        "maxValue=\"9\"",
                        "maxValue=\"nine\"",
                        "3:54: 'maxValue' is 'nine' [BAD_VALUE]",
                        "it takes a whole number"),
                in(
                        "  </request>",
                        "    <param name=\"num_iid\" type=\"String\"/>\n  </request>",
                        "4:12: 'num_iid' stands here a second time; the first is in line 3 [DUPLICATE_PARAMETER]",
                        "keep one of them"),
                in(
                        "  </request>",
                        "    some text\n  </request>",
                        "2:3: <request> holds the text 'some text' [STRAY_TEXT]",
                        "what is said of a parameter stands in its attribute 'description'; delete the text"),
                in(
                        "  </request>",
                        "  </request>\n  <request/>",
                        "5:3: <request> stands here a second time [REPEATED_ELEMENT]",
                        "put the content of both into one"),
                in(
                        "</api>",
                        "",
                        "6:1: this is not well-formed XML: XML document structures must start and end within the same entity. [BROKEN_XML]",
                        ""),
                in(
                        "num_iid\"",
                        "a & b\"",
                        "3:21: this is not well-formed XML: The entity name must immediately follow the '&' in the entity reference. [BROKEN_XML]",
                        ""),
                in(
                        "demo.item.get",
                        "demo.item.got",
                        "1:1: the spec found for 'demo.item.get' describes 'demo.item.got' [WRONG_API]",
                        "name the file after the API it describes"),
                in(
                        "spec/1",
                        "spec/2",
                        "1:1: a spec is an element <api> or <topic> of the namespace https://topaz.dev/spec/1,"
                                + " not <api> of the namespace https://topaz.dev/spec/2 [UNKNOWN_ELEMENT]",
                        "begin with <api xmlns=\"https://topaz.dev/spec/1\" name=\"...\">, or with <topic instead of <api"));
    }

    @Test
    void theSpecOfATopicInPlaceOfAnApi() throws IOException {
        Files.writeString(
                folder.resolve("demo.item.get.xml"),
                "<topic xmlns=\"https://topaz.dev/spec/1\" name=\"demo.item.get\"/>");

        assertEquals(
                "specs/demo.item.get.xml:1:1: the spec found for 'demo.item.get' describes the topic 'demo.item.get' [WRONG_API]\n"
                        + "    hint: the spec of a topic belongs in META-INF/topaz/messages, and begins with <topic>; that of an API"
                        + " begins with <api>",
                compile("\"demo.item.get\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DemoItemGetRequest", "DEMO.ITEM.GET", "demo_item_get"})
    void theNameOfAnApiInAnotherSpelling(String written) throws IOException {
        Files.writeString(folder.resolve("demo.item.get.xml"), SPEC);

        String said = compile("\"" + written + "\"");
        assertTrue(said.contains("hint: did you mean 'demo.item.get'?"), said);
    }

    private static Arguments in(String right, String wrong, String problem, String hint) {
        return Arguments.of(
                right, wrong, "specs/demo.item.get.xml:" + problem + (hint.isEmpty() ? "" : "\n    hint: " + hint));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void inASpec(String right, String wrong, String message) throws IOException {
        Files.writeString(folder.resolve("demo.item.get.xml"), SPEC.replace(right, wrong));

        assertEquals(message, compile("\"demo.item.get\""));
    }

    @Test
    void aSpecInAnotherCharacterSet() throws IOException {
        Files.write(
                folder.resolve("demo.item.get.xml"),
                SPEC.replace("num_iid", "商品").getBytes(Charset.forName("GBK")));

        assertEquals(
                "specs/demo.item.get.xml:3:1: this is not UTF-8, but most likely GBK [NOT_UTF8]\n"
                        + "    hint: save it as UTF-8, for example with: iconv -f GBK -t UTF-8",
                compile("\"demo.item.get\""));
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                Arguments.of(
                        "\"demo.item.gett\"",
                        "there is no spec of 'demo.item.gett' in specs, the module's resources, the folders of the class path (looked up by name only), the processor path, the catalogue [UNKNOWN_API]\n    hint: did you mean 'demo.item.get'? to fetch it: mvn topaz:import -Dtopaz.catalog=demo.item.gett, or topaz-specs import --catalog demo.item.gett; specs that you have elsewhere are named with -Atopaz.specs=<path>"),
                Arguments.of(
                        "\"demo.itm.*\"",
                        "no spec matches 'demo.itm.*' in specs, the module's resources, the folders of the class path (looked up by name only), the processor path, the catalogue [PATTERN_MATCHES_NOTHING]\n    hint: * stands for any characters, dots too; what -Atopaz.specs=<path> names is always listed"),
                Arguments.of(
                        "{}",
                        "@TopApis chooses no API [NOTHING_TO_GENERATE]\n    hint: name one, such as @TopApis(\"taobao.bcpush.isv.event.emit\")"),
                Arguments.of(
                        "value = \"demo.*\", except = \"demo.item.gett\"",
                        "'demo.item.gett' excepts none of the chosen APIs [PATTERN_MATCHES_NOTHING]\n    hint: did you mean 'demo.item.get'?"));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void inTheAnnotation(String apis, String message) throws IOException {
        Files.writeString(folder.resolve("demo.item.get.xml"), SPEC);

        assertEquals(message, compile(apis));
    }

    @Test
    void aSharedTypeThatNoApiHas() throws IOException {
        Files.writeString(folder.resolve("demo.item.get.xml"), withItem("Number"));

        assertEquals(
                "no API of this package has an object of type 'Itm' [UNKNOWN_SHARED_TYPE]\n    hint: did you mean 'Item'?",
                compile("value = \"demo.item.get\", sharedTypes = \"Itm\""));
    }

    /** The type may be one of the spec that cannot be read. */
    @Test
    void aSharedTypeOfASpecThatIsBroken() throws IOException {
        Files.writeString(
                folder.resolve("demo.item.get.xml"), withItem("Number").replace("num_iid\"", "num_iid\" typ=\"\""));

        assertEquals(
                "specs/demo.item.get.xml:3:27: <param> has no attribute 'typ' [UNKNOWN_ATTRIBUTE]\n    hint: did you mean 'type'?",
                compile("value = \"demo.item.get\", sharedTypes = \"Item\""));
    }

    @Test
    void aSharedTypeOfAnApiThatIsNotThere() throws IOException {
        Files.writeString(folder.resolve("demo.item.get.xml"), SPEC);

        String said = compile("value = {\"demo.item.get\", \"demo.itm.*\"}, sharedTypes = \"Item\"");
        assertTrue(said.contains("[PATTERN_MATCHES_NOTHING]"), said);
        assertFalse(said.contains("[UNKNOWN_SHARED_TYPE]"), said);
    }

    @Test
    void aSharedTypeOfWhichTwoSpecsSayDifferentThings() throws IOException {
        Files.writeString(folder.resolve("demo.item.get.xml"), withItem("Number"));
        Files.writeString(
                folder.resolve("demo.item.add.xml"), withItem("String").replace("demo.item.get", "demo.item.add"));

        assertEquals(
                "specs/demo.item.get.xml:7:24: the shared type 'Item' has 'id' as 'Number' here, and as 'String' in 'demo.item.add'"
                        + " (specs/demo.item.add.xml:7:24) [SHARED_TYPE_CONTRADICTS]\n"
                        + "    hint: correct one of the specs, or take 'Item' out of sharedTypes",
                compile("value = \"demo.*\", sharedTypes = \"Item\""));
    }

    private static String withItem(String type) {
        return SPEC.replace(
                "</api>",
                "  <response>\n    <param name=\"item\" type=\"Item\">\n      <param name=\"id\" type=\"" + type
                        + "\"/>\n    </param>\n  </response>\n</api>");
    }

    @Test
    void aTopicThatIsNotThere() throws IOException {
        assertEquals(
                "there is no spec of the topic 'demo_item_ItemGone' in specs, the module's resources, the folders of the class path"
                        + " (looked up by name only), the processor path, the catalogue [UNKNOWN_TOPIC]\n    hint: to make one of"
                        + " its page: mvn topaz:import -Dtopaz.documents=<page>, or topaz-specs import <page>; it belongs in"
                        + " META-INF/topaz/messages; specs that you have elsewhere are named with -Atopaz.specs=<path>",
                compileAnnotated("@dev.topaz.messages.TopMessages(\"demo_item_ItemGone\")"));
    }

    /** Everything that the compiler says, with the folder of the specs left out. */
    private String compile(String apis) throws IOException {
        return compileAnnotated("@dev.topaz.runtime.TopApis(" + apis + ")");
    }

    private String compileAnnotated(String annotation) throws IOException {
        List<String> said = new ArrayList<>();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaText source = new JavaText("shop.Shop", "package shop;\n" + annotation + "\ninterface Shop {}\n");
        Javac.taskWithProcessor(
                        heard -> {
                            if (heard.getKind() == Diagnostic.Kind.ERROR) {
                                said.add(heard.getMessage(Locale.ENGLISH).replace(folder.toString(), "specs"));
                            }
                        },
                        List.of("-Atopaz.specs=" + folder, "-d", classes.toString()),
                        List.of(source))
                .call();
        return String.join("\n", said);
    }
}
