package dev.topaz.migration;

import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.Mention;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Where one source names which classes of APIs, and which objects of theirs. */
final class ApiUses {
    private ApiUses() {}

    /** The lines of each class, as {@code file:line}; those of the import only where nothing else names it. */
    static Map<OfficialName, Collection<String>> of(ProjectSource source, SourceNames names) {
        Map<OfficialName, Collection<String>> uses = new HashMap<>();
        JavaSource java = source.java();
        for (Mention word : java.names()) {
            OfficialName name = names.simple().get(word.word());
            if (name != null) {
                add(uses, name, source, word);
            }
        }
        java.qualified().forEach(chain -> add(uses, OfficialName.parse(chain.word()), source, chain));
        java.imports().stream()
                .filter(each -> JavaSource.isOfSdk(each.name()))
                .filter(each -> !uses.containsKey(OfficialName.parse(each.name())))
                .forEach(each ->
                        add(uses, OfficialName.parse(each.name()), source, new Mention(each.name(), each.at())));
        return uses;
    }

    private static void add(
            Map<OfficialName, Collection<String>> uses, OfficialName name, ProjectSource source, Mention word) {
        boolean ofApis = switch (name.shelf()) {
            case REQUEST, RESPONSE -> name.isOfApi();
            case OBJECT, API_OBJECT, ABILITY -> !name.className().isEmpty();
            case CORE -> false;
        };
        if (ofApis) {
            uses.computeIfAbsent(name, each -> new TreeSet<>())
                    .add(source.path() + ":" + word.at().line());
        }
    }
}
