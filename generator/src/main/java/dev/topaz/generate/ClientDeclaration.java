package dev.topaz.generate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one client is to be generated for: what one {@code @TopApis} annotation says, or one command.
 *
 * @param typeName the annotated type as code of its package names it: {@code Qianniu}, or {@code Outer.Qianniu} where it is nested
 * @param chosen the names and patterns to generate
 * @param excepted the names and patterns to leave out
 * @param returning the names and patterns of those whose failures of the business are returned, not thrown
 * @param shared the names of object types that the APIs of the package share
 */
public record ClientDeclaration(
        String typeName,
        List<ApiEntry> chosen,
        List<ApiEntry> excepted,
        List<ApiEntry> returning,
        List<ApiEntry> shared) {
    private static final String CLIENT = "Client";

    public ClientDeclaration {
        chosen = List.copyOf(chosen);
        excepted = List.copyOf(excepted);
        returning = List.copyOf(returning);
        shared = List.copyOf(shared);
    }

    /** Returns the declaration with these names and patterns. */
    public static ClientDeclaration of(String typeName, List<String> chosen, List<String> excepted) {
        return new ClientDeclaration(
                typeName,
                entries(ApiEntry.Role.CHOOSES, chosen),
                entries(ApiEntry.Role.EXCEPTS, excepted),
                List.of(),
                List.of());
    }

    /** Returns the same declaration, with those APIs whose failures of the business are returned. */
    public ClientDeclaration returningFailures(List<String> apis) {
        return new ClientDeclaration(typeName, chosen, excepted, entries(ApiEntry.Role.RETURNS_FAILURES, apis), shared);
    }

    /** Returns the same declaration with these shared types. */
    public ClientDeclaration sharing(List<String> types) {
        return new ClientDeclaration(typeName, chosen, excepted, returning, entries(ApiEntry.Role.SHARES, types));
    }

    private static List<ApiEntry> entries(ApiEntry.Role role, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(index -> new ApiEntry(role, index, texts.get(index)))
                .toList();
    }

    /** Returns the simple name of the client: {@code QianniuClient}. */
    public String clientName() {
        return typeName.substring(typeName.lastIndexOf('.') + 1) + CLIENT;
    }
}
