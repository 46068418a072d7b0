package dev.topaz.model;

import java.util.List;

/**
 * One parameter or one field of an answer.
 *
 * @param wireName the vendor's spelling, kept because it cannot be derived from the Java name
 * @param property the Java property name, as error messages of checks show it
 * @param variable the Java identifier that holds the value
 * @param encoding how a parameter at the top of a request keeps the value; {@link Encoding#PLAIN} elsewhere
 * @param checks the rules for a parameter at the top of a request; empty elsewhere
 */
public record Field(
        String wireName,
        String property,
        String variable,
        Accessors accessors,
        FieldType type,
        Encoding encoding,
        List<Check> checks,
        Doc doc) {
    public Field {
        checks = List.copyOf(checks);
    }
}
