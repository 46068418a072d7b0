package dev.topaz.runtime.generated;

import dev.topaz.runtime.json.JsonException;
import dev.topaz.runtime.json.JsonReader;
import dev.topaz.runtime.utf8.Whitespace;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The checks before sending, with the codes and the words of the official SDK ({@code RequestCheckUtils}).
 *
 * <p>A value that is not set passes every check but {@link #notEmpty}. Names are Java property names.
 */
public final class Checks {
    private static final String MISSING = "40";
    private static final String INVALID = "41";
    private static final String ARGUMENTS = "client-error:Invalid arguments:";

    private Checks() {}

    /**
     * Checks that a required value is present.
     *
     * @throws ConstraintViolation code 40 for null and for a text of nothing but white space
     */
    public static void notEmpty(@Nullable Object value, String name) throws ConstraintViolation {
        if (value == null || (value instanceof String && Whitespace.isBlank((String) value))) {
            throw new ConstraintViolation(MISSING, "client-error:Missing required arguments:" + name);
        }
    }

    /**
     * Checks the length of a text.
     *
     * @param most characters in the sense of {@link String#length()}
     */
    public static void maxLength(@Nullable String value, long most, String name) throws ConstraintViolation {
        if (value != null && value.length() > most) {
            throw invalid("the string length of " + name + " can not be larger than " + most + ".");
        }
    }

    /**
     * Checks the size of a file. A file of unknown length passes, and the platform decides.
     *
     * @param most bytes
     */
    public static void maxLength(@Nullable FileContent value, long most, String name) throws ConstraintViolation {
        if (value != null && value.length().orElse(0) > most) {
            throw invalid("the file size of " + name + " can not be larger than " + most + ".");
        }
    }

    /**
     * Checks the number of elements in a list of scalars.
     *
     * @param commaJoined elements joined by commas; empty ones at the end do not count
     */
    public static void maxListSize(@Nullable String commaJoined, long most, String name) throws ConstraintViolation {
        if (commaJoined != null && elements(commaJoined) > most) {
            throw tooManyElements(most, name);
        }
    }

    /**
     * Checks the number of elements in a list of objects.
     *
     * @param json a JSON array; anything else is left for the platform to judge
     */
    public static void maxObjectListSize(@Nullable String json, long most, String name) throws ConstraintViolation {
        if (json != null && arraySize(json) > most) {
            throw tooManyElements(most, name);
        }
    }

    public static void maxValue(@Nullable Long value, long most, String name) throws ConstraintViolation {
        if (value != null && value > most) {
            throw invalid("the value of " + name + " can not be larger than " + most + ".");
        }
    }

    public static void minValue(@Nullable Long value, long least, String name) throws ConstraintViolation {
        if (value != null && value < least) {
            throw invalid("the value of " + name + " can not be less than " + least + ".");
        }
    }

    private static int elements(String commaJoined) {
        int size = 0;
        int elements = 1;
        boolean empty = true;
        for (int i = 0; i < commaJoined.length(); i++) {
            if (commaJoined.charAt(i) == ',') {
                size = empty ? size : elements;
                elements++;
                empty = true;
            } else {
                empty = false;
            }
        }
        return empty && !commaJoined.isEmpty() ? size : elements;
    }

    private static int arraySize(String json) {
        try {
            JsonReader in = new JsonReader(json.getBytes(StandardCharsets.UTF_8));
            if (in.peek() != '[') {
                return 0;
            }
            in.enterArray();
            int size = 0;
            while (in.nextElement()) {
                in.skip();
                size++;
            }
            return size;
        } catch (JsonException e) {
            // As in the official SDK: text that is no JSON is for the platform to refuse.
            return 0;
        }
    }

    /** The official SDK says "must be less than" here, and accepts as many. */
    private static ConstraintViolation tooManyElements(long most, String name) {
        return invalid("the array size of " + name + " can not be larger than " + most + ".");
    }

    private static ConstraintViolation invalid(String message) {
        return new ConstraintViolation(INVALID, ARGUMENTS + message);
    }
}
