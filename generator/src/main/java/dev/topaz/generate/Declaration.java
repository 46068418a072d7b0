package dev.topaz.generate;

import dev.topaz.spec.DocumentKind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one client, or one handler of messages, is to be generated for: what one annotation says, or one command.
 *
 * @param kind what is named: APIs for a client, or topics for a handler
 * @param typeName the annotated type as code of its package names it: {@code Qianniu}, or {@code Outer.Qianniu} where it is nested
 * @param chosen the names and patterns to generate
 * @param excepted the names and patterns to leave out
 * @param returning the names and patterns of those whose failures of the business are returned, not thrown
 * @param shared the names of object types that the APIs of the package share
 */
public record Declaration(
        DocumentKind kind,
        String typeName,
        List<ApiEntry> chosen,
        List<ApiEntry> excepted,
        List<ApiEntry> returning,
        List<ApiEntry> shared) {
    private static final String CLIENT = "Client";
    private static final String HANDLER = "MessageHandler";

    public Declaration {
        chosen = List.copyOf(chosen);
        excepted = List.copyOf(excepted);
        returning = List.copyOf(returning);
        shared = List.copyOf(shared);
    }

    /** Returns the declaration of a client with these names and patterns of APIs. */
    public static Declaration ofApis(String typeName, List<String> chosen, List<String> excepted) {
        return of(DocumentKind.API, typeName, chosen, excepted);
    }

    /** Returns the declaration of a handler with these names and patterns of topics. */
    public static Declaration ofTopics(String typeName, List<String> chosen, List<String> excepted) {
        return of(DocumentKind.TOPIC, typeName, chosen, excepted);
    }

    /** Returns the declaration with these names and patterns. */
    public static Declaration of(DocumentKind kind, String typeName, List<String> chosen, List<String> excepted) {
        return new Declaration(
                kind,
                typeName,
                entries(ApiEntry.Role.CHOOSES, chosen),
                entries(ApiEntry.Role.EXCEPTS, excepted),
                List.of(),
                List.of());
    }

    /** Returns the same declaration, with those APIs whose failures of the business are returned. */
    public Declaration returningFailures(List<String> apis) {
        return new Declaration(kind, typeName, chosen, excepted, entries(ApiEntry.Role.RETURNS_FAILURES, apis), shared);
    }

    /** Returns the same declaration with these shared types. */
    public Declaration sharing(List<String> types) {
        return new Declaration(kind, typeName, chosen, excepted, returning, entries(ApiEntry.Role.SHARES, types));
    }

    private static List<ApiEntry> entries(ApiEntry.Role role, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(index -> new ApiEntry(role, index, texts.get(index)))
                .toList();
    }

    /** Returns the simple name of what is generated: {@code QianniuClient} or {@code QianniuMessageHandler}. */
    public String className() {
        return typeName.substring(typeName.lastIndexOf('.') + 1)
                + switch (kind) {
                    case API -> CLIENT;
                    case TOPIC -> HANDLER;
                };
    }
}
