package dev.topaz.explorer.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.explorer.call.ParamProblem.Kind;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamChecksTest {
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
                <param name="order" type="Order"><param name="id" type="Number"/></param>
                <param name="orders" type="Order[]" maxListSize="1"><param name="id" type="Number"/></param>
              </request>
            </api>
            """).spec().orElseThrow();

    private static List<ParamProblem> problems(Map<String, String> params) {
        return ParamChecks.of(SPEC, KnownApis.model(SPEC)).problems(params, Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "number |abc                 |NOT_A_NUMBER |abc",
                "number |1.5                 |NOT_A_NUMBER |1.5",
                "number |１２                |FULL_WIDTH   |１２",
                "number |0                   |TOO_SMALL    |1",
                "number |100                 |TOO_LARGE    |99",
                "price  |1,50                |NOT_A_NUMBER |1,50",
                "price  |1．50               |FULL_WIDTH   |．",
                "date   |2020/01/31          |NOT_A_DATE   |2020/01/31",
                "date   |2020-13-31 00:00:00 |NOT_A_DATE   |2020-13-31 00:00:00",
                "date   |2020-01-31 08：00：00|FULL_WIDTH  |：",
                "flag   |yes                 |NOT_A_BOOLEAN|yes",
                "text   |四个字啊            |TOO_LONG     |3",
                "ids    |1，2                |FULL_WIDTH   |，",
                "ids    |1,x                 |NOT_A_NUMBER |x",
                "ids    |1,2,3               |TOO_MANY     |2",
                "any    |{\"a\":             |NOT_JSON     |1:6",
                "any    |｛\"a\":1｝         |FULL_WIDTH   |｛｝",
                "any    |{\"a\"：1}          |FULL_WIDTH   |：",
                "any    |{“a”:1}             |FULL_WIDTH   |“”",
                "any    |{} {}               |NOT_JSON     |1:4",
                "order  |[]                  |NOT_AN_OBJECT|``",
                "order  |{\"id\":1           |NOT_JSON     |1:8",
                "orders |{}                  |NOT_A_LIST   |``",
                "orders |[{},{}]             |TOO_MANY     |1"
            })
    void whatIsWrongIsFoundWithItsKind(String param, String text, Kind kind, String detail) {
        String value = text.strip();
        Map<String, String> params =
                param.strip().equals("number") ? Map.of("number", value) : Map.of("number", "1", param.strip(), value);

        assertEquals(List.of(new ParamProblem(param.strip(), kind, detail)), problems(params));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "price|12.30",
                "price|5",
                "date|2020-01-31 08:00:00",
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
        assertEquals(List.of(), problems(Map.of("number", "1", param, text)));
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheDocument() {
        assertEquals(
                List.of(
                        new ParamProblem("number", Kind.MISSING, ""),
                        new ParamProblem("date", Kind.NOT_A_DATE, "x"),
                        new ParamProblem("flag", Kind.NOT_A_BOOLEAN, "y")),
                problems(Map.of("flag", "y", "date", "x")));
    }

    @Test
    void aSpecThatNothingCanBeGeneratedFromIsHeldAgainstItsTypes() {
        assertEquals(
                List.of(new ParamProblem("number", Kind.NOT_A_NUMBER, "x")),
                ParamChecks.of(SPEC, Optional.empty()).problems(Map.of("number", "x", "text", "1234"), Map.of()));
    }
}
