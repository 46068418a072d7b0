package dev.topaz.explorer.call;

import dev.topaz.testkit.validation.Violation;

/**
 * Something that is wrong with a parameter, found before a call.
 *
 * @param param the wire name of the parameter
 * @param path the field inside it that is wrong, as {@code order.receiver.name}; the parameter itself if all of it is
 * @param detail what the kind leaves open: a limit, the text in question, the place in the JSON
 */
public record ParamProblem(String param, String path, Violation.Kind kind, String detail) {
    static ParamProblem of(String param, Violation violation) {
        return new ParamProblem(param, violation.path(), violation.kind(), violation.detail());
    }

    /** Returns the problem as a sentence in English. */
    public String sentence() {
        return new Violation(path, kind, detail).sentence();
    }
}
