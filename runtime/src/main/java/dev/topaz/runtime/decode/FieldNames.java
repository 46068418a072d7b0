package dev.topaz.runtime.decode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The wire names that one generated reader knows, in the order in which the document lists them. */
public final class FieldNames {
    private final Map<String, Integer> positions;
    private final PropertyNameMatcher matcher;

    private FieldNames(List<String> names) {
        this.positions = new HashMap<>();
        names.forEach(name -> positions.putIfAbsent(name, positions.size()));
        List<Named> named = names.stream().map(Named::fromString).toList();
        this.matcher = Json.FACTORY.constructNameMatcher(named, false);
    }

    /** The names, all different. */
    public static FieldNames of(String... names) {
        return new FieldNames(List.of(names));
    }

    /** The position of a name; {@link Cursor#END} when it is not one of these. */
    int position(String name) {
        return positions.getOrDefault(name, Cursor.END);
    }

    /** The same, for names that the JSON parser has not made into text yet. */
    PropertyNameMatcher matcher() {
        return matcher;
    }
}
