package dev.topaz.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each change by itself. The verdicts follow from what the generated setters and getters are: see docs/types.md. */
class SpecDiffTest {
    /** Inputs and expectation of one comparison; {@code p} is short for {@code <param name="..." type="..."/>}. */
    private static ApiSpec api(String attributes, String body) {
        String xml = "<api xmlns=\"https://topaz.dev/spec/1\" name=\"taobao.demo.get\" " + attributes + ">" + body
                + "</api>";
        SpecReading reading = SpecXml.read("demo.xml", xml.replace('\'', '"'));
        return reading.spec().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + xml));
    }

    private static String changes(ApiSpec before, ApiSpec after) {
        return SpecDiff.compare(before, after).changes().stream()
                .map(change -> change.verdict().words() + ": " + DiffFormat.words(change))
                .collect(Collectors.joining("; "));
    }

    private static final String CASES = """
            # what                          | before                          | after                                | in a request                                        | in a response
            added                           |                                 | <param name='a' type='String'/>      | compatible: X/a: added: String                      | compatible: X/a: added: String
            added and required              |                                 | <param name='a' type='String' required='true'/> | breaks at run time: X/a: added: String, required | compatible: X/a: added: String, required
            removed                         | <param name='a' type='String'/> |                                      | breaks source: X/a: removed: String                 | breaks source: X/a: removed: String
            renamed in another spelling     | <param name='bizCode' type='String'/> | <param name='biz_code' type='String'/> | breaks source: X/bizCode: renamed: bizCode -> biz_code | breaks source: X/bizCode: renamed: bizCode -> biz_code
            renamed and nearly the same     | <param name='status' type='String'/> | <param name='statu' type='String'/> | breaks source: X/status: renamed: status -> statu | breaks source: X/status: renamed: status -> statu
            renamed with its description    | <param name='a' type='String' description='the shop'/> | <param name='b' type='String' description='the shop'/> | breaks source: X/a: renamed: a -> b | breaks source: X/a: renamed: a -> b
            another name and type           | <param name='alpha' type='String'/> | <param name='omega' type='Number'/> | breaks source: X/alpha: removed: String; compatible: X/omega: added: Number | breaks source: X/alpha: removed: String; compatible: X/omega: added: Number
            number to text                  | <param name='a' type='Number'/> | <param name='a' type='String'/>      | breaks source: X/a: type: Number -> String          | breaks source: X/a: type: Number -> String
            number to list                  | <param name='a' type='Number'/> | <param name='a' type='Number[]'/>    | breaks source: X/a: type: Number -> Number[]        | breaks source: X/a: type: Number -> Number[]
            text to price                   | <param name='a' type='String'/> | <param name='a' type='Price'/>       | compatible: X/a: type: String -> Price              | compatible: X/a: type: String -> Price
            text to date                    | <param name='a' type='String'/> | <param name='a' type='Date'/>        | breaks source: X/a: type: String -> Date            | breaks source: X/a: type: String -> Date
            text to list of texts           | <param name='a' type='String'/> | <param name='a' type='String[]'/>    | compatible: X/a: type: String -> String[]           | breaks source: X/a: type: String -> String[]
            list of numbers to of texts     | <param name='a' type='Number[]'/> | <param name='a' type='String[]'/>  | breaks source: X/a: type: Number[] -> String[]      | breaks source: X/a: type: Number[] -> String[]
            object of another class         | <param name='a' type='One'><param name='b' type='String'/></param> | <param name='a' type='Two'><param name='b' type='String'/></param> | breaks source: X/a: type: One -> Two | breaks source: X/a: type: One -> Two
            text to object                  | <param name='a' type='String'/> | <param name='a' type='One'><param name='b' type='String'/></param> | compatible: X/a: type: String -> One; compatible: X/a/b: added: String | breaks source: X/a: type: String -> One; compatible: X/a/b: added: String
            object to list of objects       | <param name='a' type='One'><param name='b' type='String'/></param> | <param name='a' type='One[]'><param name='b' type='String'/></param> | compatible: X/a: type: One -> One[] | breaks source: X/a: type: One -> One[]
            list of objects to object       | <param name='a' type='One[]'><param name='b' type='String'/></param> | <param name='a' type='One'><param name='b' type='String'/></param> | breaks source: X/a: type: One[] -> One | breaks source: X/a: type: One[] -> One
            in an object                    | <param name='a' type='One'><param name='b' type='String'/></param> | <param name='a' type='One'><param name='b' type='Number'/></param> | breaks source: X/a/b: type: String -> Number | breaks source: X/a/b: type: String -> Number
            required now                    | <param name='a' type='String'/> | <param name='a' type='String' required='true'/> | breaks at run time: X/a: required: optional -> required | prose: X/a: required: optional -> required
            optional now                    | <param name='a' type='String' required='true'/> | <param name='a' type='String'/> | compatible: X/a: required: required -> optional | prose: X/a: required: required -> optional
            shorter                         | <param name='a' type='String' maxLength='20'/> | <param name='a' type='String' maxLength='10'/> | breaks at run time: X/a: limits: maxLength 20 -> maxLength 10 | prose: X/a: limits: maxLength 20 -> maxLength 10
            longer                          | <param name='a' type='String' maxLength='20'/> | <param name='a' type='String' maxLength='30'/> | compatible: X/a: limits: maxLength 20 -> maxLength 30 | prose: X/a: limits: maxLength 20 -> maxLength 30
            limited now                     | <param name='a' type='String'/> | <param name='a' type='String' maxLength='9'/> | breaks at run time: X/a: limits: maxLength 9 | prose: X/a: limits: maxLength 9
            not limited any more            | <param name='a' type='String' maxLength='9'/> | <param name='a' type='String'/> | compatible: X/a: limits: maxLength 9 | prose: X/a: limits: maxLength 9
            fewer elements                  | <param name='a' type='String[]' maxListSize='20'/> | <param name='a' type='String[]' maxListSize='9'/> | breaks at run time: X/a: limits: maxListSize 20 -> maxListSize 9 | prose: X/a: limits: maxListSize 20 -> maxListSize 9
            a higher least value            | <param name='a' type='Number' minValue='1'/> | <param name='a' type='Number' minValue='2'/> | breaks at run time: X/a: limits: minValue 1 -> minValue 2 | prose: X/a: limits: minValue 1 -> minValue 2
            a lower least value             | <param name='a' type='Number' minValue='1'/> | <param name='a' type='Number' minValue='-2'/> | compatible: X/a: limits: minValue 1 -> minValue -2 | prose: X/a: limits: minValue 1 -> minValue -2
            a lower greatest value          | <param name='a' type='Number' maxValue='9'/> | <param name='a' type='Number' maxValue='8'/> | breaks at run time: X/a: limits: maxValue 9 -> maxValue 8 | prose: X/a: limits: maxValue 9 -> maxValue 8
            another default                 | <param name='a' type='Number' default='9'/> | <param name='a' type='Number' default='8'/> | breaks at run time: X/a: default: 9 -> 8 | prose: X/a: default: 9 -> 8
            a default now                   | <param name='a' type='Number'/> | <param name='a' type='Number' default='8'/> | prose: X/a: default: 8 | prose: X/a: default: 8
            another description             | <param name='a' type='Number' description='x'/> | <param name='a' type='Number' description='y'/> | prose: X/a: prose: x -> y | prose: X/a: prose: x -> y
            another example                 | <param name='a' type='Number' example='1'/> | <param name='a' type='Number' example='2'/> | prose: X/a: prose: 1 -> 2 | prose: X/a: prose: 1 -> 2
            another order                   | <param name='a' type='Number'/><param name='b' type='Number'/> | <param name='b' type='Number'/><param name='a' type='Number'/> | prose: X: prose: order [a, b] -> order [b, a] | prose: X: prose: order [a, b] -> order [b, a]
            nothing                         | <param name='a' type='Number'/> | <param name='a' type='Number'/>      |                                                     |
            """;

    @Test
    void everyKindOfParameterChangeIsJudged() {
        for (String line : CASES.lines().filter(text -> !text.startsWith("#")).toList()) {
            String[] cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            for (String side : List.of("request", "response")) {
                String before = "<" + side + ">" + cells[1] + "</" + side + ">";
                String after = "<" + side + ">" + cells[2] + "</" + side + ">";
                String expected = cells[side.equals("request") ? 3 : 4].replace("X", side);
                assertEquals(expected, changes(api("", before), api("", after)), cells[0] + ", in a " + side);
            }
        }
    }

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
        assertEquals(expected, changes(api(before.replace('"', '\''), ""), api(after, "")));
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
    void nestedFieldsOfARequestHaveTypesOfTheirOwn() {
        String list = "<request><param name='o' type='One'><param name='a' type='String[]'/></param></request>";
        String text = "<request><param name='o' type='One'><param name='a' type='String'/></param></request>";

        assertEquals("breaks source: request/o/a: type: String -> String[]", changes(api("", text), api("", list)));
    }

    @Test
    void everyKindAndVerdictIsInTheTable() {
        Set<String> kinds = new TreeSet<>();
        for (ChangeKind kind : ChangeKind.values()) {
            if (kind != ChangeKind.SESSION && kind != ChangeKind.ERROR_CODES) {
                kinds.add(kind.word());
            }
        }
        kinds.removeIf(word -> CASES.contains(": " + word + ":"));
        assertEquals(Set.of(), kinds);
        for (Verdict verdict : Verdict.values()) {
            assertTrue(CASES.contains(verdict.words() + ":"), verdict.words());
        }
    }

    @Test
    void theWorstDecidesTheVersion() {
        ApiSpec bare = api("", "");
        ApiSpec optional = api("", "<request><param name='a' type='String'/></request>");
        ApiSpec required = api("", "<request><param name='a' type='String' required='true'/></request>");

        assertEquals("major", suggestion(optional, bare));
        assertEquals("major", suggestion(bare, required));
        assertEquals("minor", suggestion(bare, optional));
        assertEquals("patch", suggestion(bare, api("title='x'", "")));
        assertEquals("none", new DiffReport(SpecDiff.compareAll(List.of(bare), List.of(bare))).suggestion());
    }

    private static String suggestion(ApiSpec before, ApiSpec after) {
        return new DiffReport(SpecDiff.compareAll(List.of(before), List.of(after))).suggestion();
    }

    @Test
    void theWorstComesFirst() {
        ApiSpec before = api(
                "",
                "<request><param name='a' type='String' description='x'/><param name='b' type='Number'/></request>");
        ApiSpec after = api("", "<request><param name='a' type='String' description='y'/></request>");

        assertEquals(
                "breaks source: request/b: removed: Number; prose: request/a: prose: x -> y", changes(before, after));
    }
}
