package dev.topaz.runtime.oracle;

import static dev.topaz.runtime.oracle.DifferenceSample.DERIVED;
import static dev.topaz.runtime.oracle.DifferenceSample.WITH_CODE;
import static dev.topaz.runtime.oracle.DifferenceSample.full;
import static dev.topaz.runtime.oracle.DifferenceSample.simplified;
import static dev.topaz.runtime.oracle.DifferenceSample.xml;

import dev.topaz.runtime.oracle.Official.Form;
import java.util.stream.Stream;

/** Differences in what is taken for the answer, and for an error. */
final class RootSamples {
    private RootSamples() {}

    static Stream<DifferenceSample> all() {
        return Stream.of(
                full(Difference.ROOT_BY_ANY_OBJECT, "{\"other\":{\"text\":\"x\"}}", "SUCCESS{text=x}", "FAILED"),
                xml(Difference.ROOT_BY_ANY_OBJECT, "<html><text>x</text></html>", "SUCCESS{text=x}", "FAILED"),
                full(Difference.NO_ROOT, "", "SUCCESS{}", "FAILED"),
                full(Difference.NO_ROOT, "null", "SUCCESS{}", "FAILED"),
                full(Difference.NO_ROOT, "[]", "SUCCESS{}", "FAILED"),
                full(Difference.NO_ROOT, "{}", "SUCCESS{}", "FAILED"),
                full(Difference.NO_ROOT, "{\"new\":1}", "SUCCESS{}", "FAILED"),
                full(Difference.ROOT_THAT_IS_NO_OBJECT, "{\"x_response\":null}", "SUCCESS{}", "FAILED"),
                xml(Difference.ROOT_THAT_IS_NO_OBJECT, "<x_response>Bad Gateway</x_response>", "SUCCESS{}", "FAILED"),
                full(
                        Difference.ROOT_TWICE,
                        "{\"x_response\":{\"text\":\"a\"},\"x_response\":{\"text\":\"b\"}}",
                        "SUCCESS{text=b}",
                        "FAILED"),
                full(
                        Difference.ROOT_BESIDE_DATA,
                        "{\"text\":\"a\",\"x_response\":{\"text\":\"b\"}}",
                        "SUCCESS{text=b}",
                        "FAILED"),
                full(
                        Difference.ROOT_BY_CHANCE,
                        "{\"x_response\":{\"text\":\"a\"},\"p\":{\"text\":\"b\"}}",
                        "SUCCESS{text=b}",
                        "SUCCESS{text=a}"),
                simplified(
                        Difference.OTHER_FORM_THAN_WAS_ASKED_FOR,
                        "{\"x_response\":{\"text\":\"a\"}}",
                        "SUCCESS{}",
                        "SUCCESS{text=a}"),
                full(Difference.OTHER_FORM_THAN_WAS_ASKED_FOR, "{\"text\":\"a\"}", "SUCCESS{}", "SUCCESS{text=a}"),
                xml(Difference.OTHER_FORM_THAN_WAS_ASKED_FOR, "{\"text\":\"a\"}", "FAILED", "SUCCESS{text=a}"),
                full(
                        Difference.OTHER_FORM_THAN_WAS_ASKED_FOR,
                        "<x_response><text>a</text></x_response>",
                        "FAILED",
                        "SUCCESS{text=a}"),
                full(
                        Difference.REQUEST_ID_BESIDE_THE_ROOT,
                        "{\"x_response\":{\"text\":\"a\"},\"request_id\":\"r\"}",
                        "SUCCESS{text=a}",
                        "SUCCESS{!request_id=r, text=a}"),
                full(
                        Difference.ERROR_WITHOUT_A_CODE,
                        "{\"error_response\":{\"code\":0,\"msg\":\"m\"}}",
                        "SUCCESS{!code=0, !msg=m}",
                        "REFUSED{!code=0, !msg=m}"),
                xml(Difference.ERROR_WITHOUT_A_CODE, "<error_response/>", "SUCCESS{}", "REFUSED{}"),
                simplified(
                        Difference.ERROR_BESIDE_THE_DATA,
                        "{\"text\":\"a\",\"error_response\":{\"code\":0}}",
                        "SUCCESS{!code=0}",
                        "REFUSED{!code=0, text=a}"),
                full(
                        Difference.ERROR_BESIDE_THE_DATA,
                        "{\"x_response\":{\"error_response\":{\"code\":7}}}",
                        "SUCCESS{}",
                        "REFUSED{!code=7}"),
                new DifferenceSample(
                        Difference.ERROR_OF_A_DERIVED_CLASS,
                        DERIVED,
                        Form.JSON,
                        "{\"error_response\":{\"code\":15}}",
                        "SUCCESS{}",
                        "REFUSED{!code=15}"),
                new DifferenceSample(
                        Difference.DATA_NAMED_LIKE_AN_ERROR,
                        WITH_CODE,
                        Form.JSON,
                        "{\"x_response\":{\"code\":\"OK\"}}",
                        "REFUSED{!code=OK, code=OK}",
                        "SUCCESS{code=OK}"),
                new DifferenceSample(
                        Difference.DATA_OF_A_REFUSAL,
                        WITH_CODE,
                        Form.JSON,
                        "{\"error_response\":{\"code\":15}}",
                        "REFUSED{!code=15, code=15}",
                        "REFUSED{!code=15}"),
                full(
                        Difference.ROOT_BY_CHANCE,
                        "{\"x_response\":{\"text\":\"a\"},\"p\":{\"date\":\"2007-16 10:40:00\"}}",
                        "FAILED",
                        "SUCCESS{text=a}"));
    }
}
