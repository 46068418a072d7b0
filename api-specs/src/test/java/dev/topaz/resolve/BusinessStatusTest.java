package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.model.BusinessStatus;
import dev.topaz.model.FieldPath;
import dev.topaz.spec.SpecXml;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessStatusTest {
    @Test
    void theFlagOfAResultObjectHasItsCodeMessageAndRemedyBesideIt() {
        assertEquals(
                "result.success result.error_code result.error_msg result.error_solution",
                found(object(
                        "result",
                        field("error_msg", "String")
                                + field("success", "Boolean")
                                + field("error_code", "Number")
                                + field("error_solution", "String"))));
    }

    @Test
    void theFlagAtTheTopComesBeforeThatOfAnObject() {
        assertEquals(
                "is_success - err_msg -",
                found(field("is_success", "Boolean")
                        + field("err_msg", "String")
                        + object("result", field("success", "Boolean"))));
    }

    @Test
    void aFlagMayBeText() {
        assertEquals("success - - -", found(field("success", "String")));
    }

    @Test
    void namesAreComparedWithoutCaseAndUnderscores() {
        for (String name :
                List.of("isSuccess", "IsSuccess", "issuccess", "biz_success", "success_flag", "responseSuccess")) {
            assertEquals(name + " - - -", found(field(name, "Boolean")));
        }
    }

    @Test
    void aSuccessOfSomethingElseIsNoFlag() {
        for (String name : List.of("order_success", "not_success", "success_count", "is_successor", "pay_success")) {
            assertEquals("none", found(field(name, "Boolean")), name);
        }
        assertEquals("none", found(field("success", "Number")));
        assertEquals("none", found(field("success", "Boolean[]")));
    }

    @Test
    void theFlagOfAnItemOfAListSpeaksOfTheItem() {
        assertEquals("none", found("<param name=\"results\" type=\"R[]\">" + field("success", "Boolean") + "</param>"));
    }

    @Test
    void ofTwoObjectsWithAFlagNeitherIsChosen() {
        assertEquals(
                "none",
                found(object("first", field("success", "Boolean")) + object("second", field("success", "Boolean"))));
    }

    @Test
    void aDescriptionOfFailureOrOfAnotherMatterIsBelieved() {
        for (String description : List.of("是否异常", "返回错误。", "核销码是否可用", "废弃，请使用succ判断是否成功")) {
            assertEquals("none", found(described("success", description)), description);
        }
        assertEquals("success - - -", found(described("success", "成功或者失败")));
    }

    @Test
    void theFieldThatReplacesAnObsoleteFlagIsTheFlag() {
        assertEquals("succ - - -", found(described("is_success", "废弃，请使用succ") + described("succ", "是否成功")));
    }

    @Test
    void codeAndMessageMayStandInAnObjectThatIsNamedAfterErrors() {
        for (String name :
                List.of("error", "error_info", "errorMessage", "error_code", "result_code", "one_error_info")) {
            String details = object(name, field("code", "String") + field("message", "String"));

            assertEquals(
                    "success " + name + ".code " + name + ".message -", found(field("success", "Boolean") + details));
            assertEquals(
                    "result.success result." + name + ".code result." + name + ".message -",
                    found(object("result", field("success", "Boolean") + details)));
        }
    }

    @Test
    void whatStandsBesideTheFlagComesBeforeWhatAnObjectSays() {
        assertEquals(
                "success result_code.code message -",
                found(field("success", "Boolean")
                        + field("message", "String")
                        + object("result_code", field("code", "Number") + field("message", "String"))));
    }

    @Test
    void anObjectWithAnotherNameOrOneOfTwoSaysNothingOfTheCall() {
        String fields = field("code", "String") + field("message", "String");

        assertEquals("success - - -", found(field("success", "Boolean") + object("data", fields)));
        assertEquals(
                "success - - -",
                found(field("success", "Boolean") + object("error", fields) + object("error_info", fields)));
        assertEquals(
                "success - - -",
                found(field("success", "Boolean") + "<param name=\"error\" type=\"E[]\">" + fields + "</param>"));
    }

    private static String found(String response) {
        String xml = "<api xmlns=\"https://topaz.dev/spec/1\" name=\"demo.a.get\" title=\"t\"><response>" + response
                + "</response></api>";
        Optional<BusinessStatus> status = ApiResolver.resolve(
                        List.of(SpecXml.read("a.xml", xml).spec().orElseThrow()), List.of())
                .apis()
                .get(0)
                .conventions()
                .businessStatus();
        return status.map(found -> String.join(
                        " ",
                        found.path(),
                        found.code().map(FieldPath::toString).orElse("-"),
                        found.message().map(FieldPath::toString).orElse("-"),
                        found.remedy().map(FieldPath::toString).orElse("-")))
                .orElse("none");
    }

    private static String object(String name, String fields) {
        return "<param name=\"" + name + "\" type=\"R\">" + fields + "</param>";
    }

    private static String field(String name, String type) {
        return "<param name=\"" + name + "\" type=\"" + type + "\"/>";
    }

    private static String described(String name, String description) {
        return "<param name=\"" + name + "\" type=\"Boolean\" description=\"" + description + "\"/>";
    }
}
