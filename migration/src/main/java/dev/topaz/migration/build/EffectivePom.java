package dev.topaz.migration.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pom together with its parents, as far as they are in the project or in the local repository. */
final class EffectivePom {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    /** Enough for properties that name others; what is deeper names itself. */
    private static final int DEPTH = 10;

    private final List<PomFile> chain;
    private final LocalRepository repository;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, Coordinates> managed = new LinkedHashMap<>();

    /** @param chain the pom, its parent, and so on */
    EffectivePom(List<PomFile> chain, LocalRepository repository) {
        this.chain = List.copyOf(chain);
        this.repository = repository;
        for (PomFile pom : chain) {
            pom.properties().forEach(properties::putIfAbsent);
        }
        Coordinates own = chain.get(0).coordinates();
        properties.putIfAbsent("project.version", own.version());
        properties.putIfAbsent("project.groupId", own.groupId());
        for (PomFile pom : chain) {
            pom.managed()
                    .forEach(each ->
                            managed.putIfAbsent(resolved(each.coordinates()).key(), each.coordinates()));
        }
    }

    /** The pom itself and its parents, nearest first. */
    List<PomFile> chain() {
        return chain;
    }

    /** What a property stands for; empty where no pom says it. */
    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).map(this::resolve);
    }

    /** A text with the values of its properties; those that are unknown stay. */
    String resolve(String text) {
        String now = text;
        for (int i = 0; i < DEPTH && now.contains("${"); i++) {
            now = PROPERTY.matcher(now)
                    .replaceAll(
                            match -> Matcher.quoteReplacement(properties.getOrDefault(match.group(1), match.group())));
        }
        return now;
    }

    private Coordinates resolved(Coordinates each) {
        return new Coordinates(resolve(each.groupId()), resolve(each.artifactId()), resolve(each.version()));
    }

    /** The dependencies of the pom and its parents, the nearest of each artifact. */
    List<Dependency> dependencies() {
        Map<String, Dependency> nearest = new LinkedHashMap<>();
        for (PomFile pom : chain) {
            pom.dependencies()
                    .forEach(each ->
                            nearest.putIfAbsent(resolved(each.coordinates()).key(), each));
        }
        return new ArrayList<>(nearest.values());
    }

    /** The version of an artifact as a pom of this project may write it; empty where only the management of a parent knows it. */
    String writableVersion(Coordinates artifact) {
        String text = artifact.version().isEmpty()
                ? Optional.ofNullable(managed.get(resolved(artifact).key()))
                        .map(Coordinates::version)
                        .orElse("")
                : artifact.version();
        return resolve(text).contains("${") ? "" : text;
    }

    /** An artifact with the version that the build takes, where that can be told. */
    Coordinates located(Coordinates artifact) {
        Coordinates resolved = resolved(artifact.withVersion(writableVersion(artifact)));
        return resolved.version().isEmpty() ? imported(resolved) : resolved;
    }

    private Coordinates imported(Coordinates artifact) {
        return chain.stream()
                .flatMap(pom -> pom.managed().stream())
                .filter(each -> each.scope().equals("import"))
                .flatMap(each -> repository.pom(resolved(each.coordinates())).stream())
                .filter(bom -> !bom.coordinates().equals(chain.get(0).coordinates()))
                .map(bom -> new EffectivePom(chain(bom, repository), repository).located(artifact.withVersion("")))
                .filter(located -> !located.version().isEmpty())
                .findFirst()
                .orElse(artifact);
    }

    /** A pom of the repository with its parents there. */
    static List<PomFile> chain(PomFile pom, LocalRepository repository) {
        List<PomFile> chain = new ArrayList<>(List.of(pom));
        Optional<PomFile> parent = pom.parent().flatMap(repository::pom);
        while (parent.isPresent() && chain.size() < DEPTH) {
            chain.add(parent.get());
            parent = parent.get().parent().flatMap(repository::pom);
        }
        return chain;
    }
}
