package dev.topaz.model;

import java.util.List;

/**
 * One client: the APIs that one annotated type names, sorted by API name.
 *
 * @param annotatedType the type that asked for it, as code of the package names it
 */
public record ClientModel(String className, String annotatedType, List<ApiModel> apis) {
    public ClientModel {
        apis = List.copyOf(apis);
    }
}
