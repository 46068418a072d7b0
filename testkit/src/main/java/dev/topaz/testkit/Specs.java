package dev.topaz.testkit;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.catalog.NearestApi;
import dev.topaz.spec.place.LoaderSpecs;
import dev.topaz.spec.place.SpecPath;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Specs by API name: listed by the names of their files, read when they are asked for, and read once. Safe for use by
 * many threads.
 *
 * <p>Behind those of the class path stands the catalogue ({@code topaz-catalog}): its APIs are found by name and not listed, and
 * each of their values has an example that fits its type.
 *
 * <pre>{@code
 * Specs.onClassPath().get("taobao.trades.sold.get").response();   // without a file of that name: the facts of the catalogue
 * }</pre>
 */
public final class Specs {
    /** A name with other characters could lead out of the folder of the specs. */
    private static final Pattern API_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final List<SpecSource> sources;
    private final Map<String, ApiSpec> read = new ConcurrentHashMap<>();
    private final CatalogFacts catalog;

    private Specs(List<SpecSource> sources, Map<String, ApiSpec> known, CatalogFacts catalog) {
        this.sources = List.copyOf(sources);
        this.read.putAll(known);
        this.catalog = catalog;
    }

    /** Returns the specs on the class path of the calling thread: in the folders and jars below {@code META-INF/topaz}; then the catalogue. */
    public static Specs onClassPath() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return onClassPath(loader == null ? Specs.class.getClassLoader() : loader);
    }

    /** Returns the specs that a class loader sees; then the catalogue. */
    public static Specs onClassPath(ClassLoader loader) {
        return new Specs(List.of(new LoaderSpecs(loader, "the class path")), Map.of(), CatalogFacts.installed());
    }

    /**
     * Returns the specs of a folder, or of a jar.
     *
     * @param folderOrJar the folder of the spec files itself, or a folder or jar that has {@code META-INF/topaz} inside
     * @throws IllegalArgumentException when there is neither
     */
    public static Specs in(Path folderOrJar) {
        if (Files.isRegularFile(folderOrJar)
                && SpecFiles.apiName(folderOrJar.toString()).isPresent()) {
            throw new IllegalArgumentException(folderOrJar + ": this is one file; name the folder that it is in");
        }
        Path inside = folderOrJar.resolve(SpecFiles.FOLDER);
        try {
            SpecPath place = SpecPath.of(Files.isDirectory(inside) ? inside : folderOrJar);
            return new Specs(List.of(place), Map.of(), CatalogFacts.none());
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(folderOrJar + ": there is no folder and no jar of specs here", e);
        }
    }

    /** Returns a source of these specs. */
    public static Specs of(Collection<ApiSpec> specs) {
        return new Specs(
                List.of(),
                specs.stream().collect(Collectors.toMap(ApiSpec::name, Function.identity())),
                CatalogFacts.none());
    }

    /** Returns these specs, and those of another source that are not among them. */
    public Specs orElse(Specs other) {
        List<SpecSource> both =
                Stream.concat(sources.stream(), other.sources.stream()).toList();
        Specs joined = new Specs(both, other.read, catalog.orElse(other.catalog));
        // What another has read stands behind what is here and not read yet.
        joined.read.keySet().removeIf(name -> sources.stream().anyMatch(source -> source.holds(name)));
        joined.read.putAll(read);
        return joined;
    }

    /**
     * Returns the names of all APIs that can be listed; no spec is read. A jar without entries for its folders lists none. The catalogue is
     * not listed: it has every API of the platform.
     */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(read.keySet());
        sources.forEach(source -> names.addAll(source.apiNames()));
        return Collections.unmodifiableSortedSet(names);
    }

    /**
     * Returns the spec of an API.
     *
     * @throws IllegalStateException for a spec that has a mistake in it
     */
    public Optional<ApiSpec> find(String apiName) {
        return withSpec(apiName).or(() -> catalog.find(apiName));
    }

    private Optional<ApiSpec> withSpec(String apiName) {
        Optional<ApiSpec> known = Optional.ofNullable(read.get(apiName));
        if (known.isPresent() || !API_NAME.matcher(apiName).matches()) {
            return known;
        }
        Optional<ApiSpec> found = sources.stream()
                .flatMap(source -> source.find(apiName).stream())
                .findFirst()
                .map(text -> parse(apiName, text));
        found.ifPresent(spec -> read.put(apiName, spec));
        return found;
    }

    /**
     * Returns the spec of an API that must be there.
     *
     * @throws IllegalArgumentException that names the nearest one, when it is not
     */
    public ApiSpec get(String apiName) {
        return find(apiName)
                .orElseThrow(() -> new IllegalArgumentException("there is no spec of '" + apiName + "'"
                        + nearest(apiName)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(" among " + names().size())));
    }

    private Optional<String> nearest(String apiName) {
        Set<String> all = new TreeSet<>(names());
        all.addAll(catalog.names());
        return NearestApi.to(apiName, all);
    }

    private static ApiSpec parse(String apiName, SpecText text) {
        SpecReading reading = text.read();
        ApiSpec spec = reading.spec()
                .orElseThrow(() ->
                        new IllegalStateException(reading.problems().get(0).toString()));
        if (!spec.name().equals(apiName)) {
            throw new IllegalStateException(
                    text.file() + " describes '" + spec.name() + "', and not '" + apiName + "'");
        }
        return spec;
    }

    @Override
    public String toString() {
        return "Specs" + sources;
    }
}
