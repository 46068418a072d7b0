package dev.topaz.runtime.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.topaz.runtime.oracle.Shape.Kind;
import dev.topaz.runtime.oracle.Shape.Slot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The classes of the recordings as shapes. Fields of types that no document of the platform has are left out. */
final class RecordedShapes {
    private static final Map<String, Kind> KINDS = Map.of(
            "java.lang.String", Kind.TEXT,
            "java.lang.Long", Kind.NUMBER,
            "java.lang.Boolean", Kind.FLAG,
            "java.util.Date", Kind.DATE);

    private final JsonObject schemas;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Set<String>> foreign = new HashMap<>();

    RecordedShapes(JsonObject schemas) {
        this.schemas = schemas;
    }

    Shape get(String className) {
        Shape known = shapes.get(className);
        if (known != null) {
            return known;
        }
        Shape shape =
                new Shape(className.substring(className.lastIndexOf('.') + 1).replaceFirst(".*\\$", ""));
        shapes.put(className, shape);
        JsonObject schema = schemas.getAsJsonObject(className);
        String parent = schema.get("extends").getAsString();
        if (parent.startsWith("probe.")) {
            get(parent).slots().forEach(shape::add);
        }
        schema.getAsJsonArray("fields").forEach(field -> add(className, shape, field.getAsJsonObject()));
        return shape;
    }

    /** The properties and wire names of a class that were left out. */
    Set<String> foreign(String className) {
        return foreign.getOrDefault(className, Set.of());
    }

    private void add(String className, Shape shape, JsonObject field) {
        String type = field.get("type").getAsString();
        String single = type.replaceFirst("^java\\.util\\.List<(.*)>$", "$1");
        String property = field.get("field").getAsString();
        boolean isList = !single.equals(type);
        String wireName = text(field, isList ? "listName" : "wireName", property);
        Kind kind = KINDS.getOrDefault(single, schemas.has(single) ? Kind.OBJECT : null);
        if (kind == null) {
            foreign.computeIfAbsent(className, each -> new HashSet<>()).add(wireName);
        } else {
            String itemName = isList ? text(field, "itemName", "") : null;
            shape.add(new Slot(property, wireName, kind, itemName, kind == Kind.OBJECT ? get(single) : null));
        }
    }

    private static String text(JsonObject field, String name, String otherwise) {
        JsonElement value = field.get(name);
        return value == null ? otherwise : value.getAsString();
    }
}
