package dev.topaz.testkit.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.SpecXml;
import dev.topaz.testkit.validation.Violation.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamValidatorTest {
    private static final ApiSpec SPEC = SpecXml.read("checks.xml", """
            <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.check.get" session="none">
              <request>
                <param name="number" type="Number" required="true" minValue="1" maxValue="99"/>
                <param name="price" type="Price"/>
                <param name="date" type="Date"/>
                <param name="flag" type="Boolean"/>
                <param name="text" type="String" maxLength="3"/>
                <param name="ids" type="Number[]" maxListSize="2"/>
                <param name="names" type="String[]"/>
                <param name="any" type="Json"/>
                <param name="short" type="Number" maxLength="4"/>
                <param name="day" type="Date" maxLength="4"/>
                <param name="order" type="Order">
                  <param name="id" type="Number"/>
                  <param name="to" type="Address"><param name="city" type="String" required="true"/></param>
                  <param name="file" type="byte[]"/>
                </param>
                <param name="orders" type="Order[]" maxListSize="1"><param name="id" type="Number"/></param>
              </request>
            </api>
            """).spec().orElseThrow();

    private static Optional<Violation> violation(String name, String text) {
        return ParamValidator.validate(param(name), text);
    }

    private static ParamSpec param(String name) {
        return SPEC.request().stream()
                .filter(param -> param.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "number |abc                 |NOT_A_NUMBER |abc|",
                "number |1.5                 |NOT_A_NUMBER |1.5|",
                "number |１２                |FULL_WIDTH   |１２|",
                "number |0                   |TOO_SMALL    |1|",
                "number |100                 |TOO_LARGE    |99|",
                "price  |1,50                |NOT_A_NUMBER |1,50|",
                "price  |1．50               |FULL_WIDTH   |．|",
                "date   |2020/01/31          |NOT_A_DATE   |2020/01/31|",
                "date   |2020-13-31 00:00:00 |NOT_A_DATE   |2020-13-31 00:00:00|",
                "date   |2020-01-31 08：00：00|FULL_WIDTH  |：|",
                "flag   |yes                 |NOT_A_BOOLEAN|yes|",
                "text   |四个字啊            |TOO_LONG     |3|",
                "ids    |1，2                |FULL_WIDTH   |，|",
                "ids    |1,x                 |NOT_A_NUMBER |x|",
                "ids    |1,2,3               |TOO_MANY     |2|",
                "any    |{\"a\":             |NOT_JSON     |1:6|",
                "any    |｛\"a\":1｝         |FULL_WIDTH   |｛｝|",
                "any    |{\"a\"：1}          |FULL_WIDTH   |：|",
                "any    |{“a”:1}             |FULL_WIDTH   |“”|",
                "any    |{} {}               |NOT_JSON     |1:4|",
                "order  |[]                  |NOT_AN_OBJECT|``|",
                "order  |{\"id\":1           |NOT_JSON     |1:8|",
                "orders |{}                  |NOT_A_LIST   |``|",
                "orders |[{},{}]             |TOO_MANY     |1|",
                "order  |{\"id\":\"x\"}          |NOT_A_NUMBER |x|order.id",
                "order  |{\"id\":{}}           |NOT_A_SINGLE_VALUE|``|order.id",
                "order  |{\"to\":{\"city\":\" \"}} |MISSING|``|order.to.city",
                "order  |{\"to\":{}}           |MISSING|``|order.to.city",
                "order  |{\"file\":\"%\"}        |NOT_BASE64|%|order.file",
                "short  |12345               |TOO_LONG|4|",
                "number |` `                 |MISSING|``|"
            })
    void whatIsWrongIsFoundWithItsKind(String param, String text, Kind kind, String detail, String path) {
        String name = param.strip();
        String wrong = path == null ? name : path;

        assertEquals(Optional.of(new Violation(wrong, kind, detail)), violation(name, text.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "price|12.30",
                "price|5",
                "date|2020-01-31 08:00:00",
                "day|2020-01-31 08:00:00",
                "flag|true",
                "text|全，角",
                "ids|1,2",
                "names|红，的,蓝",
                "any|{\"a\":\"全角：，\"}",
                "any|5",
                "order|{\"id\":1}",
                "orders|[{\"id\":1}]"
            })
    void whatIsRightPasses(String param, String text) {
        assertEquals(Optional.empty(), violation(param, text));
    }

    @Test
    void aParameterThatIsNotSentIsRightUnlessItIsRequired() {
        assertEquals(Optional.empty(), violation("order", " "));
        assertEquals(Optional.of(new Violation("number", Kind.MISSING, "")), violation("number", "\u3000"));
    }

    @Test
    void aFileHasABoundOfItsSize() {
        assertEquals(Optional.empty(), ParamValidator.validateFile(param("text"), 3));
        assertEquals(
                Optional.of(new Violation("text", Kind.TOO_LONG, "3")), ParamValidator.validateFile(param("text"), 4));
    }
}
