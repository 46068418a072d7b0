package dev.topaz.runtime.oracle;

import static dev.topaz.runtime.oracle.DifferenceSample.full;
import static dev.topaz.runtime.oracle.DifferenceSample.simplified;
import static dev.topaz.runtime.oracle.DifferenceSample.xml;

import java.util.stream.Stream;

/** Differences in how lists and their elements are written. */
final class ListSamples {
    private ListSamples() {}

    static Stream<DifferenceSample> all() {
        return Stream.of(
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
                        "SUCCESS{texts.#=1, texts[0]=ab}"));
    }
}
