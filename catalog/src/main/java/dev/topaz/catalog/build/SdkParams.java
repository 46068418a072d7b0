package dev.topaz.catalog.build;

import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns properties of official classes into parameters as a document would list them, with all that is below them.
 *
 * <p>A class that contains itself is cut where it repeats: documents are finite trees.
 *
 * @param types the properties of the classes, by class name
 */
record SdkParams(Map<String, List<SdkField>> types) {
    /** How documents call what the official SDK has such a type for. */
    private static final Map<String, String> SCALARS = Map.of(
            "String", "String",
            "Long", "Number",
            "Boolean", "Boolean",
            "Date", "Date",
            "api.FileItem", "byte[]");

    /** What the wire calls the elements of a list of texts, where it says more than the Java type. */
    private static final Map<String, String> TEXT_ITEMS = Map.of("price", "Price", "json", "Json");

    static boolean isObject(SdkType type) {
        return !SCALARS.containsKey(type.name());
    }

    /**
     * Returns the parameter.
     *
     * @param above the classes on the way to it
     */
    ParamSpec param(SdkField field, Set<String> above) {
        boolean known = isObject(field.type())
                && types.containsKey(field.type().name())
                && !above.contains(field.type().name());
        List<ParamSpec> fields = known ? fields(field.type(), above) : List.of();
        Children children = isObject(field.type()) && fields.isEmpty() ? Children.UNDOCUMENTED : Children.DOCUMENTED;
        return new ParamSpec(
                field.wireName(), word(field), false, "", Limits.NONE, "", fields, children, Location.NONE);
    }

    private List<ParamSpec> fields(SdkType type, Set<String> above) {
        Set<String> path = with(above, type);
        return types.getOrDefault(type.name(), List.of()).stream()
                .map(field -> param(field, path))
                .toList();
    }

    static Set<String> with(Set<String> above, SdkType type) {
        Set<String> path = new TreeSet<>(above);
        path.add(type.name());
        return path;
    }

    private static String word(SdkField field) {
        SdkType type = field.type();
        String text = field.isJson() ? "Json" : TEXT_ITEMS.getOrDefault(field.itemName(), "String");
        String element = type.name().equals("String") ? text : SCALARS.getOrDefault(type.name(), type.simpleName());
        return type.isList() ? element + "[]" : element;
    }
}
