package dev.topaz.generate;

import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.SharedTypeNames;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Nearest;
import dev.topaz.spec.Problem;
import dev.topaz.spec.place.NamePattern;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the declarations of one package say of shared types. */
final class SharedTypeEntries {
    /** The part of the platform whose object types the official SDK shares. */
    private static final NamePattern OF_THE_PLATFORM = NamePattern.of("taobao.*");

    /** One entry, and the declaration that it is part of. */
    private record Said(Declaration declaration, ApiEntry entry) {}

    private final List<Said> all;

    SharedTypeEntries(List<Declaration> declarations) {
        this.all = declarations.stream()
                .flatMap(declaration -> declaration.shared().stream().map(entry -> new Said(declaration, entry)))
                .toList();
    }

    /** The types to share among these APIs; the catalogue is asked for more of their fields only when there is any. */
    SharedTypeNames names(Map<String, ApiSpec> specs, CatalogPlace catalog) {
        Set<String> names = all.stream().map(said -> said.entry().text()).collect(Collectors.toSet());
        return names.isEmpty()
                ? SharedTypeNames.NONE
                : new SharedTypeNames(names, catalog.facts(OF_THE_PLATFORM, specs.keySet()));
    }

    /**
     * The entries that name no type of these APIs.
     *
     * @param specs those of all chosen APIs: one that cannot be read may have the type
     */
    Stream<Finding> findings(Collection<ApiSpec> specs) {
        Set<String> known = all.isEmpty() ? Set.of() : ApiResolver.typeWords(specs);
        return all.stream()
                .filter(said -> !said.entry().text().equals(SharedTypeNames.ALL))
                .filter(said -> !known.contains(said.entry().text()))
                .map(said -> new Finding(
                        unknown(said.entry().text(), known), said.declaration(), Optional.of(said.entry())));
    }

    private static Problem unknown(String name, Set<String> known) {
        return new Problem(
                GenerationProblem.UNKNOWN_SHARED_TYPE,
                "no API of this package has an object of type '" + name + "'",
                Location.NONE,
                Nearest.to(name, known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("write the type as the documents do, or * for all that agree"));
    }
}
