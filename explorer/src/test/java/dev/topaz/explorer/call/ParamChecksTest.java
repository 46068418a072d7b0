package dev.topaz.explorer.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import dev.topaz.testkit.validation.Violation.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParamChecksTest {
    private static final ApiSpec SPEC = SpecXml.read("checks.xml", """
            <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.check.get" session="none">
              <request>
                <param name="number" type="Number" required="true"/>
                <param name="date" type="Date"/>
                <param name="order" type="Order"><param name="id" type="Number" required="true"/></param>
                <param name="image" type="byte[]" maxLength="2"/>
              </request>
            </api>
            """).spec().orElseThrow();

    private static List<ParamProblem> problems(Map<String, String> params) {
        return ParamChecks.problems(SPEC, params, Map.of());
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheDocument() {
        assertEquals(
                List.of(
                        new ParamProblem("number", "number", Kind.MISSING, ""),
                        new ParamProblem("date", "date", Kind.NOT_A_DATE, "x"),
                        new ParamProblem("order", "order.id", Kind.MISSING, "")),
                problems(Map.of("order", "{}", "date", "x")));
        assertEquals(List.of(), problems(Map.of("number", "1")));
    }

    @Test
    void aProblemIsASentenceThatNamesTheField() {
        assertEquals(
                "order.id is required",
                problems(Map.of("number", "1", "order", "{}")).get(0).sentence());
    }

    @Test
    void aFileIsHeldAgainstItsSize() {
        CallOrder.Upload file = new CallOrder.Upload("a.png", "image/png", new byte[3]);

        assertEquals(
                List.of(new ParamProblem("image", "image", Kind.TOO_LONG, "2")),
                ParamChecks.problems(SPEC, Map.of("number", "1"), Map.of("image", file)));
    }
}
