package dev.topaz.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {
    private static final String XML = """
            <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.get">
              <request><param name="tid" type="Number"/></request>
              <response>
                <param name="trade" type="Trade">
                  <param name="statu" type="Field List" required="true"/>
                </param>
              </response>
            </api>""";

    private final List<Problem> problems = new ArrayList<>();

    private ApiSpec apply(String corrections) {
        ApiSpec spec = SpecXml.read("demo.xml", XML).spec().orElseThrow();
        return Corrections.read("corrections.txt", corrections, problems).apply(spec, problems);
    }

    private List<String> problems() {
        return problems.stream().map(Problem::toString).toList();
    }

    @Test
    void correctsNamesTypesAndWhatIsRequired() {
        ApiSpec spec = apply("""
                # A comment, and a blank line.

                taobao.demo.get  request/tid                 required  false -> true
                taobao.demo.get\trequest/tid\ttype\tNumber->String
                taobao.demo.get response/trade/statu type Field List -> String[]
                taobao.demo.get response/trade/statu name statu -> status
                taobao.other.get request/x type A -> B
                """);

        assertEquals(List.of(), problems());
        ParamSpec tid = spec.request().get(0);
        ParamSpec status = spec.response().get(0).fields().get(0);
        assertTrue(tid.required());
        assertEquals("String", tid.type());
        assertEquals("String[]", status.type());
        assertEquals("status", status.name());
        assertTrue(status.required());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taobao.demo.get request/tid type String -> Date",
                "taobao.demo.get request/tid required true -> false",
                "taobao.demo.get request/nid type Number -> String",
                "taobao.demo.get response/tid type Number -> String",
                "taobao.demo.get response/trade/statu name status -> state"
            })
    void aCorrectionOfSomethingElseNoLongerApplies(String line) {
        apply("\n" + line);

        assertEquals(1, problems.size());
        assertEquals(CorrectionProblem.UNUSED_CORRECTION, problems.get(0).code());
        assertEquals("corrections.txt:2:1", problems.get(0).at().toString());
        assertTrue(problems.get(0).message().startsWith("the correction of taobao.demo.get " + line.split(" ")[1]));
    }

    @Test
    void theSameCorrectionTwiceIsOneTooMany() {
        apply("taobao.demo.get request/tid type Number -> String\ntaobao.demo.get request/tid type Number -> String");

        assertEquals(1, problems.size(), problems()::toString);
        assertEquals(2, problems.get(0).at().line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taobao.demo.get request/tid Number -> String",
                "taobao.demo.get tid type Number -> String",
                "taobao.demo.get request/tid type Number",
                "taobao.demo.get request/tid type Number ->",
                "taobao.demo.get request/tid maxLength 5 -> 6",
                "taobao.demo.get request/tid required false -> yes"
            })
    void aLineThatIsNoneIsSaidToBeNone(String line) {
        Corrections.read("corrections.txt", line, problems);

        assertEquals(1, problems.size(), problems()::toString);
        assertEquals(CorrectionProblem.BAD_CORRECTION, problems.get(0).code());
    }

    @Test
    void knowsTheApisAndTheirDocuments() {
        Corrections corrections =
                Corrections.read("c.txt", "a.b request/x type A -> B\na.c request/x type A -> B", problems);

        assertEquals(Set.of("a.b", "a.c"), corrections.apis());
        assertEquals(
                List.of("c.txt:2:1: the correction of a.c request/x no longer applies: there is no document of a.c"
                        + " [UNUSED_CORRECTION]\n  hint: delete the line, or mend its path or what it expects to find"),
                corrections.withoutDocument("a.c").stream()
                        .map(Problem::toString)
                        .toList());
    }
}
