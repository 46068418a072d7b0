package dev.topaz.model;

import java.util.List;

/**
 * The method names of a field.
 *
 * @param getter the official getter
 * @param setter the official setter
 * @param getterAliases further getters for the same value, where the SDK and the samples of the pages disagree
 * @param setterAliases further setters for the same value
 * @param typedGetters getters that return the value as another type
 * @param typedSetters setters that take the value as another type; one that has the name of the official setter is never chosen for
 *     a null that the official SDK takes
 */
public record Accessors(
        String getter,
        String setter,
        List<String> getterAliases,
        List<String> setterAliases,
        List<TypedAccessor> typedGetters,
        List<TypedAccessor> typedSetters) {
    public Accessors {
        getterAliases = List.copyOf(getterAliases);
        setterAliases = List.copyOf(setterAliases);
        typedGetters = List.copyOf(typedGetters);
        typedSetters = List.copyOf(typedSetters);
    }
}
