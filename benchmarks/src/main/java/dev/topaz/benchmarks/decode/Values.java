package dev.topaz.benchmarks.decode;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an object says, by name, whoever's class it is: so that all variants can be held against one another. */
final class Values {
    private Values() {}

    /** Values without null; of a list that is wrapped, the list. */
    static Object of(Object object) {
        if (object instanceof List<?> list) {
            return list.stream().map(Values::of).toList();
        }
        if (object instanceof String || object instanceof Long || object instanceof Boolean || object instanceof Date) {
            return object;
        }
        Map<String, Object> values = new TreeMap<>();
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                put(values, field.getName(), read(object, field));
            }
        }
        boolean isWrapper = values.size() == 1 && values.values().stream().allMatch(List.class::isInstance);
        return isWrapper ? values.values().stream().findFirst().orElseThrow() : values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name.replace("_", "").toLowerCase(Locale.ROOT), of(value));
        }
    }

    private static @Nullable Object read(Object object, Field field) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
