package dev.topaz.migration;

import dev.topaz.generate.emit.SourceFile;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.generate.emit.Sources;
import dev.topaz.migration.source.SourceText;
import dev.topaz.model.ApiModel;
import dev.topaz.model.ClientModel;
import dev.topaz.model.SharedType;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.resolve.SharedTypeNames;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that Topaz generates for a project: for the APIs that it uses, with the object types that its code shares. */
final class GeneratedTypes {
    private final String clientName;
    private final List<ApiSpec> specs;
    private final Resolution resolution;
    private final List<ApiModel> nesting;
    private final Set<String> shared;

    private GeneratedTypes(
            String clientName, List<ApiSpec> specs, Resolution resolution, List<ApiModel> nesting, Set<String> shared) {
        this.nesting = List.copyOf(nesting);
        this.clientName = clientName;
        this.specs = List.copyOf(specs);
        this.resolution = resolution;
        this.shared = Set.copyOf(shared);
    }

    /** Resolves these APIs, without shared types. */
    static GeneratedTypes of(String clientName, List<ApiSpec> specs) {
        Resolution nested = ApiResolver.resolve(specs, List.of(clientName));
        return new GeneratedTypes(clientName, specs, nested, nested.apis(), Set.of());
    }

    /**
     * Returns the same with these object types shared, as far as the specs agree on them.
     *
     * @param classNames simple names of object types, as code names them
     */
    GeneratedTypes sharing(Collection<String> classNames) {
        Set<String> words = structs()
                .filter(struct -> classNames.contains(struct.className()))
                .map(Struct::typeWord)
                .collect(Collectors.toCollection(TreeSet::new));
        List<ApiSpec> others = words.isEmpty() ? List.of() : others();
        GeneratedTypes all = resolved(words, others);
        if (all.resolution.problems().isEmpty() || words.isEmpty()) {
            return all;
        }
        // Those on which two specs contradict each other stay nested.
        words.removeIf(
                word -> !resolved(Set.of(word), others).resolution.problems().equals(resolution.problems()));
        return resolved(words, others);
    }

    private GeneratedTypes resolved(Set<String> words, List<ApiSpec> others) {
        Resolution shares = ApiResolver.resolve(specs, List.of(clientName), new SharedTypeNames(words, others));
        return new GeneratedTypes(clientName, specs, shares, nesting, words);
    }

    private List<ApiSpec> others() {
        Set<String> own = specs.stream().map(ApiSpec::name).collect(Collectors.toSet());
        return InstalledCatalogue.platform().stream()
                .filter(spec -> !own.contains(spec.name()))
                .toList();
    }

    private Stream<Struct> structs() {
        return sides().flatMap(side -> side.structs().stream());
    }

    private Stream<Side> sides() {
        return Stream.concat(
                resolution.apis().stream().flatMap(api -> Stream.of(api.response(), api.request())),
                resolution.sharedTypes().stream().map(SharedType::side));
    }

    /** Returns the words of the shared types, as {@code @TopApis} names them. */
    Set<String> sharedWords() {
        return new TreeSet<>(shared);
    }

    /** Returns what the specs have wrong. */
    List<Problem> problems() {
        return resolution.problems().values().stream().flatMap(List::stream).toList();
    }

    /** Returns the models with all object types nested, those too that are shared. */
    List<ApiModel> nesting() {
        return nesting;
    }

    /** Returns the models by the names of their APIs. */
    Map<String, ApiModel> byName() {
        Map<String, ApiModel> byName = new TreeMap<>();
        resolution.apis().forEach(api -> byName.put(api.apiName(), api));
        return byName;
    }

    /** Returns the class of a shared type that code calls by this simple name. */
    Optional<String> sharedClass(String className) {
        return resolution.sharedTypes().stream()
                .filter(type -> type.typeWord().equals(className)
                        || type.side().className().equals(className))
                .map(type -> type.side().className())
                .findFirst();
    }

    /** Returns the classes that have an object of this name nested in them: a request, a response, or a shared type. */
    List<String> homes(String className) {
        return sides().filter(side -> side.structs().stream()
                        .anyMatch(struct -> struct.className().equals(className)))
                .map(Side::className)
                .sorted()
                .toList();
    }

    /** Prints the classes, as the annotation processor will. */
    List<SourceText> sources(String packageName, String typeName) {
        Sources sources = new Sources(packageName, SourceLevel.JAVA_8);
        List<SourceFile> files = new ArrayList<>();
        resolution.apis().forEach(api -> files.addAll(sources.api(api)));
        resolution.sharedTypes().forEach(type -> files.add(sources.sharedType(type)));
        if (!resolution.apis().isEmpty()) {
            files.add(sources.client(new ClientModel(clientName, typeName, resolution.apis(), Set.of())));
        }
        return files.stream()
                .map(file -> new SourceText("generated/" + file.className().replace('.', '/') + ".java", file.text()))
                .toList();
    }
}
