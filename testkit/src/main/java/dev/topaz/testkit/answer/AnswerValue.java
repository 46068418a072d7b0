package dev.topaz.testkit.answer;

import java.util.List;
import java.util.Map;

/** A value of an answer, before it is written in one of the platform's formats. */
public sealed interface AnswerValue {
    /** A JSON string. */
    record Text(String text) implements AnswerValue {}

    /** A JSON number or Boolean. */
    record Literal(String text) implements AnswerValue {}

    /** Fields in the order of the document; may be changed until it is written. */
    record Fields(Map<String, AnswerValue> values) implements AnswerValue {}

    /**
     * A list; may be changed until it is written.
     *
     * @param itemName what one element is called where the format wraps lists
     */
    record Items(String itemName, List<AnswerValue> values) implements AnswerValue {}
}
