package dev.topaz.processor;

import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.CatalogSpecs;
import dev.topaz.spec.place.NamePattern;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The topics of the catalogue on the processor path, which is asked last, and remembers which topics it gave. */
final class CatalogTopicsPlace implements SpecSource {
    private static final int NAMES_IN_A_NOTE = 3;

    private final ClassLoader loader;
    private final Set<String> given = new TreeSet<>();
    private Optional<ApiCatalog> catalog = Optional.empty();

    CatalogTopicsPlace(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Optional<SpecText> find(String topic) {
        Optional<SpecText> found = topicsOfCatalog().flatMap(topics -> topics.find(topic));
        found.ifPresent(spec -> given.add(topic));
        return found;
    }

    @Override
    public Set<String> apiNames() {
        return topicsOfCatalog().map(SpecSource::apiNames).orElse(Set.of());
    }

    @Override
    public Set<String> ownApiNames() {
        return Set.of();
    }

    @Override
    public Set<String> apiNames(NamePattern pattern) {
        return topicsOfCatalog().map(topics -> topics.apiNames(pattern)).orElse(Set.of());
    }

    @Override
    public String description() {
        return topicsOfCatalog().map(topics -> "the catalogue").orElse("");
    }

    /** Returns what the user should know of the topics that came from here; empty when none did. */
    Optional<String> note() {
        return given.isEmpty() ? Optional.empty() : catalog.map(this::note);
    }

    private String note(ApiCatalog used) {
        List<String> names = given.stream().limit(NAMES_IN_A_NOTE).toList();
        String more = given.size() > names.size() ? " and " + (given.size() - names.size()) + " more" : "";
        return "Topaz: from the catalogue come " + String.join(", ", names) + more + ": facts of " + used.date()
                + " without the document's text, not pinned by your repository\n    hint: mvn topaz:import -Dtopaz.topics="
                + String.join(",", names) + ", or topaz-specs import --topic " + String.join(" --topic ", names)
                + ", pins them";
    }

    private Optional<SpecSource> topicsOfCatalog() {
        if (catalog.isEmpty()) {
            catalog = ApiCatalog.installed(loader);
        }
        return catalog.map(used -> new CatalogSpecs(used).topics());
    }
}
