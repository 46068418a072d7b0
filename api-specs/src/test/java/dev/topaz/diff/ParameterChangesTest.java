package dev.topaz.diff;

import static dev.topaz.diff.Comparison.api;
import static dev.topaz.diff.Comparison.changes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each change of a parameter by itself. The verdicts follow from what the generated setters and getters are: see docs/types.md. */
class ParameterChangesTest {
    private static final String CASES = """
            # what | before | after | in a request | in a response; = if it is the same
            added |  | <param name='a' type='String'/> | compatible: X/a: added: String | =
            added and required |  | <param name='a' type='String' required='true'/> | breaks at run time: X/a: added: String, required | compatible: X/a: added: String, required
            added and required with a default |  | <param name='a' type='String' required='true' default='1'/> | breaks at run time: X/a: added: String, required | compatible: X/a: added: String, required
            an object with a required field added |  | <param name='o' type='One'><param name='a' type='String' required='true'/></param> | compatible: X/o: added: One | =
            removed | <param name='a' type='String'/> |  | breaks source: X/a: removed: String | =
            renamed in another spelling | <param name='bizCode' type='String'/> | <param name='biz_code' type='String'/> | compatible: X/bizCode: renamed: bizCode -> biz_code | =
            renamed in another spelling in an object | <param name='o' type='One'><param name='biz_code' type='String'/></param> | <param name='o' type='One'><param name='bizCode' type='String'/></param> | breaks at run time: X/o/biz_code: renamed: biz_code -> bizCode | compatible: X/o/biz_code: renamed: biz_code -> bizCode
            renamed in another spelling that Java sees | <param name='bizcode' type='String'/> | <param name='biz_code' type='String'/> | breaks source: X/bizcode: renamed: bizcode -> biz_code | =
            renamed and nearly the same | <param name='status' type='String'/> | <param name='statu' type='String'/> | breaks source: X/status: renamed: status -> statu | =
            renamed with its description | <param name='a' type='String' description='the shop'/> | <param name='b' type='String' description='the shop'/> | breaks source: X/a: renamed: a -> b | =
            another name and type | <param name='alpha' type='String'/> | <param name='omega' type='Number'/> | breaks source: X/alpha: removed: String; compatible: X/omega: added: Number | =
            a rename with another type | <param name='buyer_nick' type='String'/> | <param name='buyer_nicks' type='String[]'/> | breaks source: X/buyer_nick: removed: String; compatible: X/buyer_nicks: added: String[] | =
            moved into an object | <param name='tid' type='Number'/><param name='t' type='T'><param name='x' type='String'/></param> | <param name='t' type='T'><param name='x' type='String'/><param name='tid' type='Number'/></param> | breaks source: X/tid: moved: X/tid -> X/t/tid | =
            moved out of an object | <param name='t' type='T'><param name='x' type='String'/><param name='tid' type='Number'/></param> | <param name='tid' type='Number'/><param name='t' type='T'><param name='x' type='String'/></param> | breaks source: X/t/tid: moved: X/t/tid -> X/tid | =
            moved into a new object | <param name='tid' type='Number'/> | <param name='t' type='T'><param name='tid' type='Number'/></param> | breaks source: X/tid: moved: X/tid -> X/t/tid; compatible: X/t: added: T | =
            number to text | <param name='a' type='Number'/> | <param name='a' type='String'/> | breaks source: X/a: type: Number -> String | =
            number to list | <param name='a' type='Number'/> | <param name='a' type='Number[]'/> | breaks source: X/a: type: Number -> Number[] | =
            text to price | <param name='a' type='String'/> | <param name='a' type='Price'/> | breaks at run time: X/a: type: String -> Price | compatible: X/a: type: String -> Price
            price to text | <param name='a' type='Price'/> | <param name='a' type='String'/> | compatible: X/a: type: Price -> String | breaks at run time: X/a: type: Price -> String
            decimal to number | <param name='a' type='BigDecimal'/> | <param name='a' type='Number'/> | breaks source: X/a: type: BigDecimal -> Number | =
            text to date | <param name='a' type='String'/> | <param name='a' type='Date'/> | breaks source: X/a: type: String -> Date | =
            text to file | <param name='a' type='String'/> | <param name='a' type='byte[]'/> | breaks source: X/a: type: String -> byte[] | compatible: X/a: type: String -> byte[]
            text to JSON | <param name='a' type='String'/> | <param name='a' type='Json'/> | breaks at run time: X/a: type: String -> Json | compatible: X/a: type: String -> Json
            JSON to text | <param name='a' type='Json'/> | <param name='a' type='String'/> | breaks source: X/a: type: Json -> String | breaks at run time: X/a: type: Json -> String
            text to anything | <param name='a' type='String'/> | <param name='a' type=''/> | breaks at run time: X/a: type: String -> untyped | compatible: X/a: type: String -> untyped
            text to list of texts | <param name='a' type='String'/> | <param name='a' type='String[]'/> | compatible: X/a: type: String -> String[] | breaks source: X/a: type: String -> String[]
            list of texts to text | <param name='a' type='String[]'/> | <param name='a' type='String'/> | breaks source: X/a: type: String[] -> String | =
            list of numbers to of texts | <param name='a' type='Number[]'/> | <param name='a' type='String[]'/> | breaks source: X/a: type: Number[] -> String[] | =
            list of texts to undocumented objects | <param name='a' type='String[]'/> | <param name='a' type='Map[]' fields='undocumented'/> | breaks source: X/a: type: String[] -> Map[] without documented fields | compatible: X/a: type: String[] -> Map[] without documented fields
            object of another class | <param name='a' type='One'><param name='b' type='String'/></param> | <param name='a' type='Two'><param name='b' type='String'/></param> | breaks source: X/a: type: One -> Two | =
            text to object | <param name='a' type='String'/> | <param name='a' type='One'><param name='b' type='String'/></param> | breaks at run time: X/a: type: String -> One; compatible: X/a/b: added: String | breaks source: X/a: type: String -> One; compatible: X/a/b: added: String
            object to list of objects | <param name='a' type='One'><param name='b' type='String'/></param> | <param name='a' type='One[]'><param name='b' type='String'/></param> | breaks at run time: X/a: type: One -> One[] | breaks source: X/a: type: One -> One[]
            list of objects to object | <param name='a' type='One[]'><param name='b' type='String'/></param> | <param name='a' type='One'><param name='b' type='String'/></param> | breaks source: X/a: type: One[] -> One | =
            fields documented now | <param name='a' type='Map' fields='undocumented'/> | <param name='a' type='Map'><param name='x' type='String'/></param> | breaks at run time: X/a: type: Map without documented fields -> Map; compatible: X/a/x: added: String | breaks source: X/a: type: Map without documented fields -> Map; compatible: X/a/x: added: String
            fields not documented any more | <param name='a' type='Map'><param name='x' type='String'/></param> | <param name='a' type='Map' fields='undocumented'/> | breaks source: X/a: type: Map -> Map without documented fields; breaks source: X/a/x: removed: String | =
            in an object | <param name='a' type='One'><param name='b' type='String'/></param> | <param name='a' type='One'><param name='b' type='Number'/></param> | breaks source: X/a/b: type: String -> Number | =
            text to list in an object | <param name='o' type='One'><param name='a' type='String'/></param> | <param name='o' type='One'><param name='a' type='String[]'/></param> | breaks source: X/o/a: type: String -> String[] | =
            text to anything in an object | <param name='o' type='One'><param name='a' type='String'/></param> | <param name='o' type='One'><param name='a' type=''/></param> | breaks at run time: X/o/a: type: String -> untyped | compatible: X/o/a: type: String -> untyped
            gone from one of two objects of a type | <param name='a' type='T'><param name='x' type='String'/><param name='y' type='String'/></param><param name='b' type='T'><param name='x' type='String'/><param name='y' type='String'/></param> | <param name='a' type='T'><param name='x' type='String'/></param><param name='b' type='T'><param name='x' type='String'/><param name='y' type='String'/></param> | breaks at run time: X/a/y: removed: String | =
            two objects of a type that contradict, reordered | <param name='a' type='T'><param name='x' type='String'/></param><param name='b' type='T'><param name='x' type='Number'/></param> | <param name='b' type='T'><param name='x' type='Number'/></param><param name='a' type='T'><param name='x' type='String'/></param> | breaks source: X/a: type: class T -> class T2; breaks source: X/b: type: class T2 -> class T; prose: X: prose: order [a, b] -> order [b, a] | =
            a field added that contradicts another object | <param name='a' type='T'><param name='x' type='String'/></param><param name='b' type='T'><param name='y' type='String'/></param> | <param name='a' type='T'><param name='x' type='String'/><param name='y' type='Number'/></param><param name='b' type='T'><param name='y' type='String'/></param> | breaks source: X/b: type: class T -> class T2; compatible: X/a/y: added: Number | =
            a field whose name another one takes | <param name='a_b' type='String'/> | <param name='aB' type='String'/><param name='a_b' type='String'/> | breaks at run time: X/a_b: accessor: getaB -> getaB2; compatible: X/aB: added: String | =
            a field whose name another one gave back | <param name='aB' type='String'/><param name='a_b' type='String'/> | <param name='a_b' type='String'/> | breaks source: X/a_b: accessor: getaB2 -> getaB; breaks at run time: X/aB: removed: String | =
            required now | <param name='a' type='String'/> | <param name='a' type='String' required='true'/> | breaks at run time: X/a: required: optional -> required | compatible: X/a: required: optional -> required
            optional now | <param name='a' type='String' required='true'/> | <param name='a' type='String'/> | compatible: X/a: required: required -> optional | breaks at run time: X/a: required: required -> optional
            required now in an object | <param name='o' type='One'><param name='a' type='String'/></param> | <param name='o' type='One'><param name='a' type='String' required='true'/></param> | breaks at run time: X/o/a: required: optional -> required | compatible: X/o/a: required: optional -> required
            shorter | <param name='a' type='String' maxLength='20'/> | <param name='a' type='String' maxLength='10'/> | breaks at run time: X/a: limits: maxLength 20 -> maxLength 10 | prose: X/a: limits: maxLength 20 -> maxLength 10
            longer | <param name='a' type='String' maxLength='20'/> | <param name='a' type='String' maxLength='30'/> | compatible: X/a: limits: maxLength 20 -> maxLength 30 | prose: X/a: limits: maxLength 20 -> maxLength 30
            limited now | <param name='a' type='String'/> | <param name='a' type='String' maxLength='9'/> | breaks at run time: X/a: limits: maxLength 9 | prose: X/a: limits: maxLength 9
            not limited any more | <param name='a' type='String' maxLength='9'/> | <param name='a' type='String'/> | compatible: X/a: limits: maxLength 9 | prose: X/a: limits: maxLength 9
            fewer elements | <param name='a' type='String[]' maxListSize='20'/> | <param name='a' type='String[]' maxListSize='9'/> | breaks at run time: X/a: limits: maxListSize 20 -> maxListSize 9 | prose: X/a: limits: maxListSize 20 -> maxListSize 9
            a size of what is not a list | <param name='a' type='String' maxListSize='20'/> | <param name='a' type='String' maxListSize='9'/> | prose: X/a: limits: maxListSize 20 -> maxListSize 9 | =
            a minimum of what is not a number | <param name='a' type='String'/> | <param name='a' type='String' minValue='9'/> | prose: X/a: limits: minValue 9 | =
            a higher minimum | <param name='a' type='Number' minValue='1'/> | <param name='a' type='Number' minValue='2'/> | breaks at run time: X/a: limits: minValue 1 -> minValue 2 | prose: X/a: limits: minValue 1 -> minValue 2
            a minimum that is the least number | <param name='a' type='Number' minValue='-9223372036854775808'/> | <param name='a' type='Number' minValue='5'/> | breaks at run time: X/a: limits: minValue -9223372036854775808 -> minValue 5 | prose: X/a: limits: minValue -9223372036854775808 -> minValue 5
            the least number as a minimum | <param name='a' type='Number' minValue='5'/> | <param name='a' type='Number' minValue='-9223372036854775808'/> | compatible: X/a: limits: minValue 5 -> minValue -9223372036854775808 | prose: X/a: limits: minValue 5 -> minValue -9223372036854775808
            a lower minimum | <param name='a' type='Number' minValue='1'/> | <param name='a' type='Number' minValue='-2'/> | compatible: X/a: limits: minValue 1 -> minValue -2 | prose: X/a: limits: minValue 1 -> minValue -2
            a lower minimum and a lower maximum | <param name='a' type='Number' minValue='1' maxValue='9'/> | <param name='a' type='Number' minValue='0' maxValue='8'/> | breaks at run time: X/a: limits: minValue 1, maxValue 9 -> minValue 0, maxValue 8 | prose: X/a: limits: minValue 1, maxValue 9 -> minValue 0, maxValue 8
            a lower maximum | <param name='a' type='Number' maxValue='9'/> | <param name='a' type='Number' maxValue='8'/> | breaks at run time: X/a: limits: maxValue 9 -> maxValue 8 | prose: X/a: limits: maxValue 9 -> maxValue 8
            another default | <param name='a' type='Number' default='9'/> | <param name='a' type='Number' default='8'/> | breaks at run time: X/a: default: 9 -> 8 | prose: X/a: default: 9 -> 8
            another default of what is always sent | <param name='a' type='Number' required='true' default='9'/> | <param name='a' type='Number' required='true' default='8'/> | prose: X/a: default: 9 -> 8 | =
            a default now | <param name='a' type='Number'/> | <param name='a' type='Number' default='8'/> | prose: X/a: default: 8 | =
            no default any more | <param name='a' type='Number' default='8'/> | <param name='a' type='Number'/> | breaks at run time: X/a: default: 8 | prose: X/a: default: 8
            a value left the list | <param name='a' type='String' description='可选值: WAIT, SENT, DONE'/> | <param name='a' type='String' description='可选值: WAIT, DONE'/> | breaks source: X/a: values: SENT; prose: X/a: prose: 可选值: WAIT, SENT, DONE -> 可选值: WAIT, DONE | breaks source: X/a: values: SENT; prose: X/a: prose: 可选值: WAIT, SENT, DONE -> 可选值: WAIT, DONE
            became obsolete | <param name='a' type='String' description='b'/> | <param name='a' type='String' description='已废弃'/> | compatible: X/a: deprecation: CURRENT -> DEPRECATED; prose: X/a: prose: b -> 已废弃 | =
            a list that is none any more | <param name='a' type='String' description='A：一，B：二'/> | <param name='a' type='String' description='A'/> | breaks source: X/a: values: A, B; prose: X/a: prose: A：一，B：二 -> A | =
            a value joined the list | <param name='a' type='String' description='可选值: WAIT, DONE'/> | <param name='a' type='String' description='可选值: WAIT, SENT, DONE'/> | compatible: X/a: values: SENT; prose: X/a: prose: 可选值: WAIT, DONE -> 可选值: WAIT, SENT, DONE | breaks at run time: X/a: values: SENT; prose: X/a: prose: 可选值: WAIT, DONE -> 可选值: WAIT, SENT, DONE
            another description | <param name='a' type='Number' description='x'/> | <param name='a' type='Number' description='y'/> | prose: X/a: prose: x -> y | =
            another example | <param name='a' type='Number' example='1'/> | <param name='a' type='Number' example='2'/> | prose: X/a: prose: 1 -> 2 | =
            another order | <param name='a' type='Number'/><param name='b' type='Number'/> | <param name='b' type='Number'/><param name='a' type='Number'/> | prose: X: prose: order [a, b] -> order [b, a] | =
            nothing | <param name='a' type='Number'/> | <param name='a' type='Number'/> |  | =
            """;

    @TestFactory
    Stream<DynamicTest> everyKindOfParameterChangeIsJudged() {
        return CASES.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .flatMap(cells -> Stream.of("request", "response")
                        .map(side -> dynamicTest(cells.get(0) + ", in a " + side, () -> judge(cells, side))));
    }

    private static void judge(List<String> cells, String side) {
        String before = "<" + side + ">" + cells.get(1) + "</" + side + ">";
        String after = "<" + side + ">" + cells.get(2) + "</" + side + ">";
        String expected = cells.get(side.equals("request") || cells.get(4).equals("=") ? 3 : 4);
        assertEquals(expected.replace("X", side), changes(api("", before), api("", after)));
    }

    /** Kinds of changes that are not of a parameter. */
    private static final Set<ChangeKind> OF_AN_API = Set.of(
            ChangeKind.SESSION,
            ChangeKind.ERROR_CODES,
            ChangeKind.SUCCESS_FLAG,
            ChangeKind.PAGES,
            ChangeKind.FIELD_SELECTOR);

    @Test
    void everyKindAndVerdictIsInTheTable() {
        Set<String> kinds = new TreeSet<>();
        for (ChangeKind kind : ChangeKind.values()) {
            if (!OF_AN_API.contains(kind)) {
                kinds.add(kind.word());
            }
        }
        kinds.removeIf(word -> CASES.contains(": " + word + ":"));
        assertEquals(Set.of(), kinds);
        for (Verdict verdict : Verdict.values()) {
            assertTrue(CASES.contains(verdict.words() + ":"), verdict.words());
        }
    }
}
