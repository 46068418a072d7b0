package dev.topaz.migration;

import dev.topaz.migration.source.Import;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.Mention;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which words of one source mean types of the official SDK. */
final class SourceNames {
    private final Map<String, OfficialName> simple = new TreeMap<>();
    private final Map<String, OfficialName> byStar = new TreeMap<>();

    private SourceNames() {}

    /**
     * Reads the imports.
     *
     * @param isOwn whether a simple name is a class of the source's own package
     * @param exists whether the official SDK has a type; asked only where an import with a star leaves it open
     */
    static SourceNames of(JavaSource source, Predicate<String> isOwn, Predicate<OfficialName> exists) {
        SourceNames names = new SourceNames();
        Set<String> explained = new HashSet<>(source.declared());
        source.imports().stream()
                .filter(each -> each.kind() == Import.Kind.TYPE)
                .forEach(each -> explained.add(names.add(each.name())));
        List<String> stars = stars(source);
        for (Mention word : source.names()) {
            boolean open = Character.isUpperCase(word.word().charAt(0)) && explained.add(word.word());
            if (open && !isOwn.test(word.word())) {
                stars.stream()
                        .map(star -> OfficialName.parse(star + "." + word.word()))
                        .filter(exists)
                        .findFirst()
                        .ifPresent(name -> names.byStar.put(word.word(), name));
            }
        }
        names.simple.putAll(names.byStar);
        return names;
    }

    /** @return the simple name */
    private String add(String imported) {
        String last = imported.substring(imported.lastIndexOf('.') + 1);
        if (JavaSource.isOfSdk(imported)) {
            simple.put(last, OfficialName.parse(imported));
        }
        return last;
    }

    private static List<String> stars(JavaSource source) {
        return source.imports().stream()
                .filter(each -> each.kind() == Import.Kind.ALL && JavaSource.isOfSdk(each.name()))
                .map(Import::name)
                .toList();
    }

    /** By the simple name. */
    Map<String, OfficialName> simple() {
        return Collections.unmodifiableMap(simple);
    }

    /** Those that come by the star of this package or class. */
    List<OfficialName> byStarOf(String packageOrClass) {
        return byStar.values().stream()
                .filter(name -> name.packageName().equals(packageOrClass))
                .toList();
    }

    /** The type that a source means by {@code TradeGetResponse.Trade}, or by a name in full; empty for other types. */
    Optional<OfficialName> meant(String type) {
        if (JavaSource.isOfSdk(type)) {
            return Optional.of(OfficialName.parse(type));
        }
        int dot = type.indexOf('.');
        String first = dot < 0 ? type : type.substring(0, dot);
        String more = dot < 0 ? "" : type.substring(dot + 1);
        return Optional.ofNullable(simple.get(first)).map(name -> name.in(more));
    }
}
