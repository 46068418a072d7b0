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
 * @param described what the description says for certain
 */
public record Field(
        String wireName,
        String property,
        String variable,
        Accessors accessors,
        FieldType type,
        Encoding encoding,
        List<Check> checks,
        Doc doc,
        Described described) {
    public Field {
        checks = List.copyOf(checks);
    }

    /** Returns the same field with what its description says. */
    public Field describedBy(Described words) {
        return new Field(wireName, property, variable, accessors, type, encoding, checks, doc, words);
    }

    /** Returns the same field of another type. */
    public Field typed(FieldType other) {
        return new Field(wireName, property, variable, accessors, other, encoding, checks, doc, described);
    }

    /** Returns whether the document calls it obsolete. */
    public boolean isDeprecated() {
        return described.lifecycle() == Lifecycle.DEPRECATED;
    }
}
