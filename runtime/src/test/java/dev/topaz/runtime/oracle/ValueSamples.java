package dev.topaz.runtime.oracle;

import static dev.topaz.runtime.oracle.DifferenceSample.simplified;
import static dev.topaz.runtime.oracle.DifferenceSample.xml;

import java.util.stream.Stream;

/** Differences in what a text, a number, a flag, a date and an object may be. */
final class ValueSamples {
    private ValueSamples() {}

    static Stream<DifferenceSample> all() {
        return Stream.of(
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
                simplified(Difference.NOT_UTF8, "{\"text\":\"\u00FF\"}", "SUCCESS{text=\uFFFD}", "FAILED"));
    }
}
