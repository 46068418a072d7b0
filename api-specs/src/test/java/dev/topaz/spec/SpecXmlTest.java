package dev.topaz.spec;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecXmlTest {
    private static final String HEAD = "<api xmlns=\"https://topaz.dev/spec/1\" name=\"demo.get\">\n";

    @Test
    void readsBackWhatItWrote() {
        RandomSpecs specs = new RandomSpecs(new Random(20261123));
        for (int round = 0; round < 300; round++) {
            ApiSpec spec = specs.next();
            String xml = SpecXml.write(spec);
            SpecReading reading = SpecXml.read("demo.xml", xml);

            assertEquals(List.of(), reading.problems(), xml);
            assertEquals(Optional.of(spec), reading.spec().map(ApiSpec::withoutLocations), xml);
            assertEquals(xml, SpecXml.write(reading.spec().orElseThrow()));
        }
    }

    @Test
    void writesWhatTheSchemaAllows() throws Exception {
        URL xsd = SpecXml.class.getResource("topaz-spec-1.xsd");
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd);
        RandomSpecs specs = new RandomSpecs(new Random(7));
        for (int round = 0; round < 300; round++) {
            String xml = SpecXml.write(specs.next());
            assertDoesNotThrow(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))), xml);
        }
    }

    @Test
    void readsAndWritesTheSpecOfATopic() throws Exception {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <topic xmlns="https://topaz.dev/spec/1" name="demo_trade_DemoPaid" title="付款" category="交易" source="https://a.cn/tmc.htm?docId=1">
                  <description>买家付款</description>
                  <fields>
                    <param name="tid" type="Number" required="true" description="订单号"/>
                    <param name="items" type="Item[]">
                      <param name="sku" type="String"/>
                    </param>
                  </fields>
                </topic>
                """;
        ApiSpec topic = SpecXml.read("demo.xml", xml).spec().orElseThrow();

        assertEquals(DocumentKind.TOPIC, topic.kind());
        assertEquals(
                List.of("tid", "items"),
                topic.response().stream().map(ParamSpec::name).toList());
        assertEquals(xml, SpecXml.write(topic));
        URL xsd = SpecXml.class.getResource("topaz-spec-1.xsd");
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd);
        assertDoesNotThrow(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))));
    }

    @Test
    void aTopicHasNeitherARequestNorASession() {
        String xml = "<topic xmlns=\"https://topaz.dev/spec/1\" name=\"demo_A\" session=\"none\"><request/></topic>";

        assertEquals(
                List.of(SpecProblem.UNKNOWN_ATTRIBUTE, SpecProblem.UNKNOWN_ELEMENT),
                SpecXml.read("demo.xml", xml).problems().stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void refusesToWriteACharacterThatXmlCannotCarry() {
        ApiSpec spec = new ApiSpec(
                "demo.get", "a\u0000b", "", "", "", Session.NONE, List.of(), List.of(), List.of(), Location.NONE);

        assertThrows(IllegalArgumentException.class, () -> SpecXml.write(spec));
        assertEquals("ab", XmlCharacters.clean("a\u0000\u0008\uFFFE\uD800b"));
    }

    /** Line and column are counted by hand in the text of the case; {@code |} is a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<request>|  <parm name=\"a\"/>|</request>; UNKNOWN_ELEMENT; 3; 3",
                "<request>|  <param name=\"a\" typ=\"String\"/>|</request>; UNKNOWN_ATTRIBUTE; 3; 19",
                "<request>|  <param type=\"String\"/>|</request>; MISSING_ATTRIBUTE; 3; 3",
                "<request>|  <param name=\" \"/>|</request>; MISSING_ATTRIBUTE; 3; 10",
                "<request>|  <param name=\"a\" maxLength=\"x\"/>|</request>; BAD_VALUE; 3; 19",
                "<request>|  <param name=\"a\" required=\"yes\"/>|</request>; BAD_VALUE; 3; 19",
                "<request>|  <param name='>' fields = 'no'/>|</request>; BAD_VALUE; 3; 19",
                "<request>|  <param name='a' typ=\"y\" description = \"it's typ=1\"/>|</request>; UNKNOWN_ATTRIBUTE; 3; 19",
                "<request>|  <param name=\"a\"/>|  <param type=\"x\" name=\"a\"/>|</request>; DUPLICATE_PARAMETER; 4; 19",
                "<request/>|<request/>; REPEATED_ELEMENT; 3; 1",
                "<errors>|  <error description=\"x\"/>|</errors>; MISSING_ATTRIBUTE; 3; 3"
            })
    void saysWhatIsWrongAndWhere(String content, SpecProblem code, int line, int column) {
        SpecReading reading = SpecXml.read("demo.xml", HEAD + content.replace('|', '\n') + "\n</api>");

        assertEquals(1, reading.problems().size(), reading.problems().toString());
        assertEquals(code, reading.problems().get(0).code());
        assertEquals(
                new Location("demo.xml", line, column),
                reading.problems().get(0).at());
        assertEquals(Optional.empty(), reading.spec());
    }

    @Test
    void findsEveryMistakeInOneReading() {
        SpecReading reading =
                SpecXml.read("demo.xml", HEAD + "<request><param/><param name='a' x='1'/></request><respons/></api>");

        assertEquals(3, reading.problems().size(), reading.problems().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml at all",
                "<api",
                "<api xmlns=\"https://topaz.dev/spec/1\" name=\"a\"><request></api>",
                "<api xmlns=\"https://topaz.dev/spec/1\" name=\"a\"/>trailing",
                "<!DOCTYPE api [<!ENTITY x \"y\">]><api xmlns=\"https://topaz.dev/spec/1\" name=\"a\"/>"
            })
    void findsOneMistakeInWhatIsNoXml(String xml) {
        List<Problem> problems = SpecXml.read("demo.xml", xml).problems();

        assertEquals(1, problems.size());
        assertEquals(SpecProblem.BROKEN_XML, problems.get(0).code());
    }

    @Test
    void refusesElementsThatNestWithoutEnd() {
        String xml = HEAD + "<request>" + "<param name='a'>".repeat(50_000);

        assertEquals(
                SpecProblem.BROKEN_XML,
                SpecXml.read("demo.xml", xml).problems().get(0).code());
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        assertEquals(
                List.of(), SpecXml.read("demo.xml", "\uFEFF" + HEAD + "</api>").problems());
    }

    @Test
    void readsOtherVocabulariesAsNoSpec() {
        List<Problem> problems =
                SpecXml.read("demo.xml", "<api name=\"demo.get\"/>").problems();

        assertEquals(SpecProblem.UNKNOWN_ELEMENT, problems.get(0).code());
    }
}
