package dev.topaz.explorer.call;

import java.util.List;

/**
 * A documented field of an answer, with the value that came.
 *
 * @param name the wire name; the position for an element of a list
 * @param type as documented
 * @param text the value as a generated class would hold it; empty for objects and lists
 */
public record AnswerNode(String name, String type, Kind kind, String text, List<AnswerNode> children) {
    /** What came. */
    public enum Kind {
        VALUE,
        OBJECT,
        LIST,
        NULL,
        /** Documented, and not in this answer. */
        ABSENT
    }

    static AnswerNode value(String name, String type, String text) {
        return new AnswerNode(name, type, Kind.VALUE, text, List.of());
    }

    static AnswerNode empty(String name, String type, Kind kind) {
        return new AnswerNode(name, type, kind, "", List.of());
    }

    AnswerNode named(String name) {
        return new AnswerNode(name, type, kind, text, children);
    }
}
