package dev.topaz.model;

import java.util.Optional;

/**
 * The second envelope of an answer: the documented fields that say whether the business behind the platform succeeded.
 *
 * <p>{@code result.success} with {@code result.error_code} and {@code result.error_msg}, for example: the platform reports a success,
 * and the object inside reports a failure.
 *
 * @param flag a {@code Boolean}, or text that is {@code "false"} for a failure; at the top of the answer, or in an object there
 * @param code a number or text; beside the flag, or in an object beside it
 * @param message text, likewise
 * @param remedy what the answer says to do, likewise
 */
public record BusinessStatus(
        FieldPath flag, Optional<FieldPath> code, Optional<FieldPath> message, Optional<FieldPath> remedy) {
    /** Returns where the flag stands, in wire names: {@code result.success}. */
    public String path() {
        return flag.toString();
    }

    /** Returns the object that holds all of them; empty when they are at the top of the answer. */
    public Optional<Field> envelope() {
        return flag.steps().size() > 1 ? Optional.of(flag.steps().get(0)) : Optional.empty();
    }
}
