package dev.topaz.model;

import java.util.List;

/**
 * One client: the APIs that one annotated type names, sorted by API name.
 *
 * @param annotatedType the simple name of the type that asked for it
 */
public record ClientModel(String className, String annotatedType, List<ApiModel> apis) {
    public ClientModel {
        apis = List.copyOf(apis);
    }
}
