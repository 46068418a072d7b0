package dev.topaz.catalog.build;

import dev.topaz.scrape.json.JsonTree;
import dev.topaz.spec.TypeWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The official classes of one API.
 *
 * @param day the day of the SDK
 * @param request the setters of the request
 * @param requestTypes the properties of the classes that the request uses, by class name
 * @param response the getters of the response
 */
record SdkApi(
        String name,
        LocalDate day,
        List<SdkField> request,
        Map<String, List<SdkField>> requestTypes,
        List<SdkField> response,
        Map<String, List<SdkField>> responseTypes) {
    private static final int ACCESSOR_PREFIX = "set".length();
    private static final String JSON_SETTER = "String";

    /** Reads one line of the file of classes. */
    static SdkApi read(JsonTree line) {
        return new SdkApi(
                line.get("api").text(),
                LocalDate.parse(line.get("jar").text()),
                setters(line.get("setters")),
                types(line.get("requestTypes")),
                getters(line.get("getters")),
                types(line.get("types")));
    }

    private static Map<String, List<SdkField>> types(JsonTree types) {
        Map<String, List<SdkField>> byName = new TreeMap<>();
        types.fields().forEach((name, type) -> byName.put(name, getters(type.get("getters"))));
        return byName;
    }

    private static List<SdkField> getters(JsonTree getters) {
        return getters.elements().stream().map(SdkApi::getter).toList();
    }

    private static SdkField getter(JsonTree getter) {
        SdkType type = SdkType.parse(getter.elements().get(1).text());
        JsonTree annotations = getter.elements().get(2);
        String name = annotations.get("ApiField").text();
        String accessor = accessor(getter);
        return type.isList()
                ? new SdkField(accessor, annotations.get("ApiListField").text(), type, name, false)
                : new SdkField(accessor, name, type, "", false);
    }

    /** Of two setters of one name, the one that takes more than text says what the parameter is. */
    private static List<SdkField> setters(JsonTree setters) {
        Map<String, SdkType> types = new LinkedHashMap<>();
        for (JsonTree setter : setters.elements()) {
            SdkType type = SdkType.parse(setter.elements().get(1).text());
            types.merge(accessor(setter), type, (one, other) -> one.name().equals("String") ? other : one);
        }
        List<SdkField> fields = new ArrayList<>();
        types.forEach((accessor, type) -> {
            if (!isJsonSetter(accessor, types)) {
                boolean isJson = types.containsKey(accessor + JSON_SETTER);
                fields.add(new SdkField(accessor, TypeWord.underscored(accessor), type, "", isJson));
            }
        });
        return fields;
    }

    private static boolean isJsonSetter(String accessor, Map<String, SdkType> types) {
        return accessor.endsWith(JSON_SETTER)
                && types.containsKey(accessor.substring(0, accessor.length() - JSON_SETTER.length()));
    }

    private static String accessor(JsonTree method) {
        return method.elements().get(0).text().substring(ACCESSOR_PREFIX);
    }
}
