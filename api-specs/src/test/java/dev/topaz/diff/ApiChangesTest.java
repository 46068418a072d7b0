package dev.topaz.diff;

import static dev.topaz.diff.Comparison.api;
import static dev.topaz.diff.Comparison.changes;
import static dev.topaz.diff.Comparison.named;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of an API that are not of one of its parameters. */
class ApiChangesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "session='none'     | session='required' | breaks source: session: NONE -> REQUIRED",
                "session='required' | session='none'     | breaks source: session: REQUIRED -> NONE",
                "session='optional' | session='required' | breaks source: session: OPTIONAL -> REQUIRED",
                "session='required' | session='optional' | compatible: session: REQUIRED -> OPTIONAL",
                "title='a'          | title='b'          | prose: title: prose: a -> b",
                "category='a'       | category='b'       | prose: category: prose: a -> b",
                "source='a'         | source='b'         | prose: source: prose: a -> b"
            })
    void theApiItself(String before, String after, String expected) {
        assertEquals(expected, changes(api(before, ""), api(after, "")));
    }

    @Test
    void aSessionThatBecameRequiredTakesAMethodAway() {
        assertEquals(
                "breaks source: session: OPTIONAL -> REQUIRED",
                changes(api("session='optional'", ""), api("session='required'", "")));
        assertEquals(
                "compatible: session: REQUIRED -> OPTIONAL",
                changes(api("session='required'", ""), api("session='optional'", "")));
    }

    /** Undocumented, the call takes a session that may be null. Where one is required, a call with null compiles and is refused. */
    @Test
    void aSessionThatWasNotDocumentedMayBeMissing() {
        assertEquals(
                "breaks at run time: session: UNKNOWN -> REQUIRED",
                changes(api("", ""), api("session='required'", "")));
        assertEquals("compatible: session: UNKNOWN -> OPTIONAL", changes(api("", ""), api("session='optional'", "")));
        assertEquals("compatible: session: REQUIRED -> UNKNOWN", changes(api("session='required'", ""), api("", "")));
        assertEquals("breaks source: session: UNKNOWN -> NONE", changes(api("", ""), api("session='none'", "")));
    }

    @Test
    void aSuccessFlagThatComesOrGoesChangesWhatCallsThrow() {
        String value = "<param name='a' type='String'/>";
        String flag = "<param name='success' type='Boolean'/>";
        ApiSpec without = result(value);
        ApiSpec with = result(value + flag);

        assertEquals(
                "breaks at run time: success flag: result.success; compatible: response/result/success: added: Boolean",
                changes(without, with));
        assertEquals(
                "breaks source: response/result/success: removed: Boolean; breaks at run time: success flag:"
                        + " result.success",
                changes(with, without));
        assertEquals(
                "breaks source: response/result/success: removed: Boolean; compatible: response/result/is_success: added:"
                        + " Boolean; compatible: success flag: result.success -> result.is_success",
                changes(with, result(value + flag.replace("success", "is_success"))));
    }

    @Test
    void aWalkOverPagesThatGoesBreaksSource() {
        String page = "<request><param name='page_no' type='Number'/></request>";
        String answer = "<response><param name='total' type='Number'/><param name='ids' type='Number[]'/></response>";
        ApiSpec paged = api("", page + answer);

        assertTrue(changes(api("", page + answer.replace("'total'", "'sum'")), paged)
                .contains("compatible: pages: ids"));
        assertTrue(changes(paged, api("", page + answer.replace("'total'", "'sum'")))
                .contains("breaks source: pages: ids"));
        assertTrue(changes(paged, api("", page + answer.replace("Number[]", "String[]")))
                .contains("breaks source: pages: Long -> String"));
    }

    @Test
    void aSelectorThatGoesBreaksSource() {
        String answer = "<response><param name='a' type='A'><param name='b' type='String'/></param></response>";
        ApiSpec with = api("", "<request><param name='fields' type='String'/></request>" + answer);
        ApiSpec without = api("", "<request><param name='other' type='String'/></request>" + answer);

        assertTrue(changes(with, without).contains("breaks source: field selector: selectFields"));
        assertTrue(changes(without, with).contains("compatible: field selector: selectFields"));
    }

    @Test
    void anApiThatBecomesObsoleteIsTold() {
        assertEquals(
                "compatible: deprecation: CURRENT -> DEPRECATED; prose: title: prose: a -> 【已废弃】a",
                changes(api("title='a'", ""), api("title='【已废弃】a'", "")));
    }

    private static ApiSpec result(String fields) {
        return api("", "<response><param name='result' type='R'>" + fields + "</param></response>");
    }

    @Test
    void aCodeOfWhichTheSameIsSaidHasChanged() {
        ApiSpec before = api("", "<errors><error code='isv.a' description='no such shop'/></errors>");
        ApiSpec after = api("", "<errors><error code='isv.b' description='no such shop'/></errors>");

        assertEquals("breaks at run time: errors/isv.a: error codes: isv.a -> isv.b", changes(before, after));
    }

    @Test
    void aCodeWithSeveralRowsIsTheSameAsItself() {
        ApiSpec twice = api(
                "",
                "<errors><error code='isv.a' description='tid is wrong' remedy='x'/>"
                        + "<error code='isv.a' description='fields is wrong' remedy='y'/></errors>");
        ApiSpec once = api("", "<errors><error code='isv.a' description='tid is wrong' remedy='x'/></errors>");

        assertEquals("", changes(twice, twice));
        assertEquals(
                "prose: errors/isv.a: prose: fields is wrong; prose: errors/isv.a: prose: y", changes(twice, once));
    }

    @Test
    void anApiWhoseClassNameAnotherOneTookIsRenamed() {
        ApiSpec one = named("tmall.coupon.template.query");
        ApiSpec other = named("tmall.coupontemplate.query");
        ApiSpec first = named("tmall.coupon.Template.query");

        assertEquals(List.of(), SpecDiff.compareAll(List.of(one, other), List.of(one, other)));
        assertTrue(SpecDiff.compareAll(List.of(one), List.of(first, one)).stream()
                .flatMap(api -> api.changes().stream())
                .anyMatch(change -> change.rule() == Rule.API_CLASS_RENAMED));
    }

    @Test
    void errorCodes() {
        ApiSpec before = api("", "<errors><error code='isv.a' description='x'/><error code='isv.b'/></errors>");
        ApiSpec after =
                api("", "<errors><error code='isv.a' description='y' remedy='z'/><error code='isv.c'/></errors>");

        assertEquals(
                "compatible: errors/isv.b: error codes: isv.b; compatible: errors/isv.c: error codes: isv.c; "
                        + "prose: errors/isv.a: prose: x -> y; prose: errors/isv.a: prose: z",
                changes(before, after));
    }

    @Test
    void aWalkThatBeginsWithAnotherPageIsTold() {
        String page = "<request><param name='page_no' type='Number' description='页码，从1开始'/></request>";
        String answer = "<response><param name='total' type='Number'/><param name='ids' type='Number[]'/></response>";

        assertEquals(
                "compatible: pages: page_no from 1 -> page_no from 0; prose: request/page_no: prose: 页码，从1开始 -> 页码，从0开始",
                changes(api("", page + answer), api("", page.replace("从1", "从0") + answer)));
    }

    /** The class of two objects has the constants of the first. */
    @Test
    void anOrderThatTakesAConstantOutOfAClassBreaksSource() {
        String status = "<param name='status' type='String' description='可选值: PAID, DONE'/>";
        String first = "<param name='a' type='Bill'>" + status + "</param>";
        String second = "<param name='b' type='Bill'><param name='status' type='String'/></param>";

        assertEquals(
                "breaks source: response: type: Bill.STATUS_DONE; prose: response: prose: order [a, b] -> order [b, a]",
                changes(
                        api("", "<response>" + first + second + "</response>"),
                        api("", "<response>" + second + first + "</response>")));
    }

    /** The class of two objects has the constants of the first: what the second one lists breaks no source. */
    @Test
    void valuesOfASecondObjectAreNotThoseOfTheClass() {
        String listed = "<param name='status' type='String' description='可选值: PAID, SENT, DONE'/>";
        String fewer = listed.replace(" SENT,", "");
        String prose = listed.replace("可选值: PAID, SENT, DONE", "状态");

        assertEquals(
                "breaks at run time: request/b/status: values: SENT; prose: request/b/status: prose: 可选值: PAID, SENT,"
                        + " DONE -> 可选值: PAID, DONE",
                changes(bills("request", listed, listed), bills("request", listed, fewer)));
        assertEquals(
                "compatible: response/b/status: values: SENT; prose: response/b/status: prose: 可选值: PAID, SENT, DONE ->"
                        + " 可选值: PAID, DONE",
                changes(bills("response", listed, listed), bills("response", listed, fewer)));
        assertEquals(
                "prose: request/b/status: prose: 可选值: PAID, SENT, DONE -> 状态",
                changes(bills("request", listed, listed), bills("request", listed, prose)));
        assertEquals(
                "prose: request/b/status: prose: 可选值: PAID, SENT, DONE -> 状态",
                changes(bills("request", prose, listed), bills("request", prose, prose)));
        assertTrue(changes(bills("response", listed, listed), bills("response", fewer, listed))
                .startsWith("breaks source: response/a/status: values: SENT;"));
    }

    private static ApiSpec bills(String side, String first, String second) {
        return api(
                "",
                "<" + side + "><param name='a' type='Bill'>" + first + "</param><param name='b' type='Bill'>" + second
                        + "</param></" + side + ">");
    }
}
