package dev.topaz.model;

import java.util.List;
import java.util.Set;

/**
 * One client: the APIs that one annotated type names, sorted by API name.
 *
 * @param annotatedType the type that asked for it, as code of the package names it
 * @param returningFailures the names of those APIs whose failures of the business are returned, not thrown
 */
public record ClientModel(String className, String annotatedType, List<ApiModel> apis, Set<String> returningFailures) {
    public ClientModel {
        apis = List.copyOf(apis);
        returningFailures = Set.copyOf(returningFailures);
    }
}
