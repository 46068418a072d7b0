package dev.topaz.model;

import java.util.Optional;

/**
 * The second envelope of an answer: the documented fields that say whether the business behind the platform succeeded.
 *
 * <p>{@code result.success} with {@code result.error_code} and {@code result.error_msg}, for example: the platform reports a success,
 * and the object inside reports a failure.
 *
 * @param envelope the object that holds the other fields; empty when they are at the top of the answer
 * @param flag a {@code Boolean}, or text that is {@code "false"} for a failure
 * @param code a number or text
 * @param remedy what the answer says to do
 */
public record BusinessStatus(
        Optional<Field> envelope, Field flag, Optional<Field> code, Optional<Field> message, Optional<Field> remedy) {
    /** Returns where the flag stands, in wire names: {@code result.success}. */
    public String path() {
        return path(flag);
    }

    /** Returns where a field of this status stands, in wire names. */
    public String path(Field field) {
        return envelope.map(object -> object.wireName() + ".").orElse("") + field.wireName();
    }
}
