package dev.topaz.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.taobao.api.TaobaoResponse;
import dev.topaz.runtime.oracle.Official.Form;
import dev.topaz.runtime.oracle.Shape.Kind;
import dev.topaz.runtime.oracle.Shape.Slot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of every deliberate difference in reading answers: each has at least one sample here. */
class DifferencesTest {
    private static final Shape ALL = all();
    private static final Shape DERIVED = new Shape("TwoLevelResponse");
    private static final Shape WITH_CODE = new Shape("WithCodeResponse")
            .add(new Slot("code", "code", Kind.TEXT, null, null))
            .add(new Slot("text", "text", Kind.TEXT, null, null));

    @TempDir
    static Path folder;

    private static OfficialTypes types;

    private static Shape all() {
        Shape item = new Shape("Item");
        item.add(new Slot("id", "id", Kind.NUMBER, null, null)).add(new Slot("name", "name", Kind.TEXT, null, null));
        Shape all = new Shape("AllResponse");
        for (Kind kind : Kind.values()) {
            // The official base class has a property "flag" of its own.
            String name = kind == Kind.FLAG ? "bool" : kind.name().toLowerCase(Locale.ROOT);
            Shape type = kind == Kind.OBJECT ? item : null;
            all.add(new Slot(name, name, kind, null, type));
            all.add(new Slot(name + "s", name + "s", kind, kind.nameInList, type));
        }
        return all;
    }

    /**
     * An answer and what both sides make of it.
     *
     * @param official the ending and the values, as {@link #shown} shows them
     */
    record Sample(Difference difference, Shape shape, Form form, String body, String official, String ours) {
        @Override
        public String toString() {
            return difference + " " + form + " " + (body.length() > 60 ? body.substring(0, 60) : body);
        }
    }

    @BeforeAll
    static void compile() {
        types = OfficialTypes.compile(folder, List.of(ALL, DERIVED, WITH_CODE), Map.of(DERIVED, ALL));
    }

    static Stream<Sample> samples() {
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
                new Sample(
                        Difference.ERROR_OF_A_DERIVED_CLASS,
                        DERIVED,
                        Form.JSON,
                        "{\"error_response\":{\"code\":15}}",
                        "SUCCESS{}",
                        "REFUSED{!code=15}"),
                new Sample(
                        Difference.DATA_NAMED_LIKE_AN_ERROR,
                        WITH_CODE,
                        Form.JSON,
                        "{\"x_response\":{\"code\":\"OK\"}}",
                        "REFUSED{!code=OK, code=OK}",
                        "SUCCESS{code=OK}"),
                new Sample(
                        Difference.DATA_OF_A_REFUSAL,
                        WITH_CODE,
                        Form.JSON,
                        "{\"error_response\":{\"code\":15}}",
                        "REFUSED{!code=15, code=15}",
                        "REFUSED{!code=15}"),
                simplified(
                        Difference.DIGITS_AND_SPACES_OF_OTHER_SCRIPTS,
                        "{\"number\":１２}",
                        "SUCCESS{number=12}",
                        "FAILED"),
                simplified(
                        Difference.DIGITS_AND_SPACES_OF_OTHER_SCRIPTS,
                        "{\"text\":\u3000\"x\"}",
                        "SUCCESS{text=x}",
                        "FAILED"),
                simplified(
                        Difference.END_OF_TEXT_IN_THE_MIDDLE,
                        "{\"text\":\"x\"}\uFFFF<html>",
                        "SUCCESS{text=x}",
                        "FAILED"),
                simplified(Difference.END_OF_TEXT_IN_THE_MIDDLE, "{\"text\":\"x\"}\0", "SUCCESS{text=x}", "FAILED"),
                simplified(
                        Difference.LAST_CHARACTER_OF_UNICODE,
                        "{\"text\":\"\uFFFF\"}",
                        "FAILED",
                        "SUCCESS{text=\uFFFF}"),
                simplified(
                        Difference.TOO_DEEP_OR_LONG,
                        "{\"text\":\"x\",\"new\":" + "[".repeat(300) + "]".repeat(300) + "}",
                        "SUCCESS{text=x}",
                        "FAILED"),
                simplified(
                        Difference.TOO_DEEP_OR_LONG,
                        "{\"text\":\"x\",\"new\":" + "9".repeat(1001) + "}",
                        "SUCCESS{text=x}",
                        "FAILED"),
                xml(
                        Difference.CONTROL_CHARACTERS_IN_XML,
                        "<x_response><text>a\u0001b</text></x_response>",
                        "SUCCESS{text=ab}",
                        "FAILED"),
                simplified(Difference.BYTE_ORDER_MARK, "\uFEFF{\"text\":\"x\"}", "FAILED", "SUCCESS{text=x}"),
                simplified(
                        Difference.ESCAPES_WITH_HEX_LETTERS,
                        "{\"text\":\"\\u4e2d\"}",
                        "SUCCESS{text=\u3A19}",
                        "SUCCESS{text=中}"),
                simplified(
                        Difference.ESCAPES_WITH_HEX_LETTERS,
                        "{\"text\":\"\\ud83d\\ude00\"}",
                        "SUCCESS{text=頩言}",
                        "SUCCESS{text=\uD83D\uDE00}"),
                xml(
                        Difference.CHARACTERS_DELETED_FROM_XML,
                        "<x_response><text>a\uD83D\uDE00b</text></x_response>",
                        "SUCCESS{text=ab}",
                        "SUCCESS{text=a\uD83D\uDE00b}"),
                simplified(Difference.NULL_OF_A_TEXT, "{\"text\":null}", "SUCCESS{text=}", "SUCCESS{}"),
                simplified(
                        Difference.NUMBER_WHERE_TEXT_IS, "{\"text\":1.10}", "SUCCESS{text=1.1}", "SUCCESS{text=1.10}"),
                simplified(
                        Difference.NUMBER_WHERE_TEXT_IS, "{\"text\":1E2}", "SUCCESS{text=100.0}", "SUCCESS{text=1E2}"),
                simplified(Difference.NUMBER_WHERE_TEXT_IS, "{\"text\":-0}", "SUCCESS{text=0}", "SUCCESS{text=-0}"),
                simplified(
                        Difference.STRUCTURE_WHERE_TEXT_IS,
                        "{\"text\":[1,{\"a\":\"x/y\"}]}",
                        "SUCCESS{text=[1, {a=x/y}]}",
                        "SUCCESS{text=[1,{\"a\":\"x/y\"}]}"),
                xml(
                        Difference.STRUCTURE_WHERE_TEXT_IS,
                        "<x_response><text><a>1</a><a>2</a></text></x_response>",
                        "SUCCESS{text=12}",
                        "SUCCESS{text={\"a\":[\"1\",\"2\"]}}"),
                xml(
                        Difference.REPEATED_ELEMENT_OF_XML,
                        "<x_response><text>1</text><text>2</text></x_response>",
                        "SUCCESS{text=1}",
                        "SUCCESS{text=2}"),
                simplified(Difference.NOT_A_NUMBER, "{\"number\":1.5}", "SUCCESS{}", "FAILED"),
                simplified(Difference.NOT_A_NUMBER, "{\"number\":\"abc\"}", "SUCCESS{}", "FAILED"),
                simplified(Difference.NOT_A_FLAG, "{\"bool\":\"yes\"}", "SUCCESS{bool=false}", "FAILED"),
                simplified(
                        Difference.NOT_A_DATE,
                        "{\"date\":\"2016-02-30 00:00:00\"}",
                        "SUCCESS{date=1456761600000}",
                        "FAILED"),
                simplified(
                        Difference.NOT_A_DATE,
                        "{\"date\":\"2017-07-14 10:40:00 x\"}",
                        "SUCCESS{date=1500000000000}",
                        "FAILED"),
                simplified(Difference.NOT_A_DATE, "{\"date\":1.5}", "SUCCESS{}", "FAILED"),
                simplified(Difference.NOT_A_SINGLE_VALUE, "{\"bool\":{}}", "SUCCESS{bool=false}", "FAILED"),
                simplified(Difference.NOT_AN_OBJECT, "{\"objects\":\"[1]\"}", "SUCCESS{}", "FAILED"),
                xml(Difference.NOT_AN_OBJECT, "<x_response><object>5</object></x_response>", "SUCCESS{}", "FAILED"),
                simplified(
                        Difference.WHOLE_NUMBER_IN_OTHER_WRITING, "{\"number\":5.0}", "SUCCESS{}", "SUCCESS{number=5}"),
                simplified(
                        Difference.WHOLE_NUMBER_IN_OTHER_WRITING,
                        "{\"number\":\" +5 \"}",
                        "SUCCESS{}",
                        "SUCCESS{number=5}"),
                simplified(
                        Difference.OTHER_WRITING_OF_TRUE, "{\"bool\":1}", "SUCCESS{bool=false}", "SUCCESS{bool=true}"),
                simplified(Difference.BLANK_FLAG, "{\"bool\":\"\"}", "SUCCESS{bool=false}", "SUCCESS{}"),
                simplified(
                        Difference.MILLISECONDS_OF_NINETEEN_DIGITS,
                        "{\"date\":9223372036854775807}",
                        "SUCCESS{}",
                        "SUCCESS{date=9223372036854775807}"),
                simplified(
                        Difference.FRACTION_OF_A_SECOND,
                        "{\"date\":\"2017-07-14 10:40:00.123\"}",
                        "SUCCESS{date=1500000000000}",
                        "SUCCESS{date=1500000000123}"),
                simplified(
                        Difference.OTHER_WRITING_OF_A_DATE,
                        "{\"date\":\"2017-07-14\"}",
                        "FAILED",
                        "SUCCESS{date=1499961600000}"),
                simplified(
                        Difference.OTHER_WRITING_OF_A_DATE,
                        "{\"date\":\"1500000000123\"}",
                        "FAILED",
                        "SUCCESS{date=1500000000123}"),
                simplified(Difference.OTHER_WRITING_OF_A_DATE, "{\"date\":\"\"}", "FAILED", "SUCCESS{}"),
                simplified(Difference.BLANK_WHERE_AN_OBJECT_IS, "{\"object\":\"\"}", "FAILED", "SUCCESS{}"),
                simplified(
                        Difference.LIST_OF_SEVERAL_NAMES,
                        "{\"numbers\":{\"number\":[1],\"a\":[2]}}",
                        "SUCCESS{}",
                        "FAILED"),
                full(
                        Difference.LIST_IN_ANOTHER_FORM,
                        "{\"x_response\":{\"numbers\":[1]}}",
                        "SUCCESS{}",
                        "SUCCESS{numbers.#=1, numbers[0]=1}"),
                full(
                        Difference.LIST_IN_ANOTHER_FORM,
                        "{\"x_response\":{\"numbers\":{\"other\":[1]}}}",
                        "SUCCESS{}",
                        "SUCCESS{numbers.#=1, numbers[0]=1}"),
                full(
                        Difference.LIST_IN_ANOTHER_FORM,
                        "{\"x_response\":{\"numbers\":{\"number\":1}}}",
                        "SUCCESS{}",
                        "SUCCESS{numbers.#=1, numbers[0]=1}"),
                simplified(Difference.LIST_IN_ANOTHER_FORM, "{\"numbers\":{}}", "SUCCESS{}", "SUCCESS{numbers.#=0}"),
                simplified(
                        Difference.LIST_WITH_A_LIST_IN_IT,
                        "{\"texts\":[[1]]}",
                        "SUCCESS{texts.#=0}",
                        "SUCCESS{texts.#=1, texts[0]=[1]}"),
                simplified(
                        Difference.ELEMENTS_AS_THEY_CAME,
                        "{\"numbers\":[\"1\"]}",
                        "SUCCESS{numbers.#=1, numbers[0]=(String)1}",
                        "SUCCESS{numbers.#=1, numbers[0]=1}"),
                xml(
                        Difference.ELEMENTS_OF_OTHER_NAMES_IN_XML,
                        "<x_response><texts><a>1</a></texts></x_response>",
                        "SUCCESS{texts.#=0}",
                        "SUCCESS{texts.#=1, texts[0]=1}"),
                simplified(
                        Difference.OBJECT_IN_A_LIST_OF_TEXTS,
                        "{\"texts\":[{\"a\":1}]}",
                        "SUCCESS{texts.#=1, texts[0]=}",
                        "SUCCESS{texts.#=1, texts[0]={\"a\":1}}"),
                xml(
                        Difference.BLANK_ELEMENT_OF_XML,
                        "<x_response><numbers><number/></numbers></x_response>",
                        "FAILED",
                        "SUCCESS{numbers.#=0}"),
                simplified(
                        Difference.NULL_IN_A_LIST,
                        "{\"numbers\":[1,null,2]}",
                        "SUCCESS{numbers.#=3, numbers[0]=1, numbers[1]=null, numbers[2]=2}",
                        "SUCCESS{numbers.#=2, numbers[0]=1, numbers[1]=2}"),
                xml(
                        Difference.NUMBER_WITH_SPACES_IN_A_LIST_OF_XML,
                        "<x_response><numbers><number> 1 </number></numbers></x_response>",
                        "FAILED",
                        "SUCCESS{numbers.#=1, numbers[0]=1}"),
                xml(
                        Difference.SEVERAL_TEXTS_IN_AN_ELEMENT_OF_XML,
                        "<x_response><texts><string>a<![CDATA[b]]></string></texts></x_response>",
                        "SUCCESS{texts.#=1, texts[0]=a}",
                        "SUCCESS{texts.#=1, texts[0]=ab}"),
                full(
                        Difference.ROOT_BY_CHANCE,
                        "{\"x_response\":{\"text\":\"a\"},\"p\":{\"date\":\"2007-16 10:40:00\"}}",
                        "FAILED",
                        "SUCCESS{text=a}"),
                simplified(Difference.NOT_UTF8, "{\"text\":\"\u00FF\"}", "SUCCESS{text=\uFFFD}", "FAILED"));
    }

    private static Sample full(Difference difference, String body, String official, String ours) {
        return new Sample(difference, ALL, Form.JSON, body, official, ours);
    }

    private static Sample simplified(Difference difference, String body, String official, String ours) {
        return new Sample(difference, ALL, Form.SIMPLIFIED, body, official, ours);
    }

    private static Sample xml(Difference difference, String body, String official, String ours) {
        return new Sample(difference, ALL, Form.XML, body, official, ours);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showsBothSides(Sample sample) {
        boolean isUtf8 = sample.difference() != Difference.NOT_UTF8;
        byte[] body = sample.body().getBytes(isUtf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        Class<? extends TaobaoResponse> type = types.get(sample.shape());
        Contrast contrast = Contrast.of(sample.shape(), type, sample.form(), "taobao.x", body);
        Set<String> unexplained = new TreeSet<>();

        assertEquals(sample.official(), shown(contrast.official()));
        assertEquals(sample.ours(), shown(contrast.ours()));
        assertEquals(Set.of(sample.difference()), contrast.explain(unexplained), unexplained.toString());
        assertEquals(Set.of(), unexplained);
    }

    @Test
    void hasASampleOfEveryDifference() {
        Set<Difference> shown = EnumSet.noneOf(Difference.class);
        samples().forEach(sample -> shown.add(sample.difference()));

        assertEquals(EnumSet.allOf(Difference.class), shown);
    }

    /** The values by path; a value of a class that the document does not say is shown with it. */
    private static String shown(Outcome outcome) {
        if (outcome.ending() == Outcome.Ending.FAILED) {
            return "FAILED";
        }
        StringBuilder out = new StringBuilder(outcome.ending() + "{");
        outcome.values().forEach((path, value) -> {
            boolean isPolluted = path.startsWith("numbers[") && value instanceof String;
            out.append(out.charAt(out.length() - 1) == '{' ? "" : ", ")
                    .append(path)
                    .append('=')
                    .append(isPolluted ? "(String)" : "")
                    .append(value);
        });
        return out.append('}').toString();
    }
}
