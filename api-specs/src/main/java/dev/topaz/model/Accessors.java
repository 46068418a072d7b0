package dev.topaz.model;

import java.util.List;

/**
 * The method names of a field.
 *
 * @param getterAliases further getters for the same value, where the SDK and the samples of the pages disagree
 * @param setterAliases further setters for the same value
 */
public record Accessors(String getter, String setter, List<String> getterAliases, List<String> setterAliases) {
    public Accessors {
        getterAliases = List.copyOf(getterAliases);
        setterAliases = List.copyOf(setterAliases);
    }
}
