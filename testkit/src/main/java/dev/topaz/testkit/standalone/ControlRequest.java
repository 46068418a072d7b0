package dev.topaz.testkit.standalone;

import dev.topaz.spec.Nearest;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.JsonValue;
import dev.topaz.testkit.json.PlainJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JSON object that a control request carries.
 *
 * <p>Its methods throw {@link IllegalArgumentException}, with what is wanted, for a member that is missing or of another type.
 */
record ControlRequest(Map<String, Object> members) {
    static ControlRequest read(String json) {
        return JsonText.read(json.isBlank() ? "{}" : json)
                .filter(JsonValue.Members.class::isInstance)
                .map(JsonValue.Members.class::cast)
                .map(members -> new ControlRequest(PlainJson.of(members)))
                .orElseThrow(() -> new IllegalArgumentException("the body is a JSON object"));
    }

    /** Refuses a member of another name: one that is misspelled would be passed over. */
    void onlyHas(String... names) {
        List<String> known = List.of(names);
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                String hint = Nearest.to(name, known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse(known.isEmpty() ? "none is taken" : "there may be " + String.join(", ", known));
                throw new IllegalArgumentException("the member '" + name + "' is unknown; " + hint);
            }
        }
    }

    /** Refuses a request that has none of these members, or several, of which all but one would be passed over. */
    void onlyOneOf(String... names) {
        long given = Stream.of(names).filter(this::has).count();
        if (given != 1) {
            throw new IllegalArgumentException(
                    "there is one of the members " + String.join(", ", names) + ", and not " + given);
        }
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> wanted(name, "a text"));
    }

    /** Returns the text of a member; empty if it is missing. */
    Optional<String> optionalText(String name) {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .or(() -> {
                    throw wanted(name, "a text");
                });
    }

    double number(String name) {
        return members.get(name) instanceof Number number ? number.doubleValue() : fail(name, "a number");
    }

    int whole(String name) {
        double number = number(name);
        if (number != (int) number) {
            throw wanted(name, "a whole number");
        }
        return (int) number;
    }

    /** Elements that are texts. */
    List<String> texts(String name) {
        if (members.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wanted(name, "a list of texts");
    }

    /** Members by name. */
    Map<?, ?> object(String name) {
        if (members.get(name) instanceof Map<?, ?> object) {
            return object;
        }
        throw wanted(name, "an object");
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    private static double fail(String name, String what) {
        throw wanted(name, what);
    }

    private static IllegalArgumentException wanted(String name, String what) {
        return new IllegalArgumentException("the member '" + name + "' is " + what);
    }
}
