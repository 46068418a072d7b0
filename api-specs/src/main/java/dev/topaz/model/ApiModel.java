package dev.topaz.model;

import java.util.List;

/**
 * One API as decided.
 *
 * @param methodName the method of the client
 * @param conventions what the API does by a convention that no type says
 * @param source the address of the document; empty when unknown
 */
public record ApiModel(
        String apiName,
        String methodName,
        SessionUse session,
        Side request,
        Side response,
        List<Remedy> remedies,
        Conventions conventions,
        Doc doc,
        String source) {
    public ApiModel {
        remedies = List.copyOf(remedies);
    }
}
