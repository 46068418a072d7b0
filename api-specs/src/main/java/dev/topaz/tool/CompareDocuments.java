package dev.topaz.tool;

import dev.topaz.diff.ApiDiff;
import dev.topaz.diff.DiffFormat;
import dev.topaz.diff.DiffReport;
import dev.topaz.diff.SpecDiff;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.SharedTypeNames;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.site.DocSite;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Nearest;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what changed between two documents, or two folders of specs. Writes nothing. */
public final class CompareDocuments {
    private final ToolContext context;
    private final Set<String> sharedTypes;
    private final List<Problem> problems = new ArrayList<>();

    /** Compares APIs whose types are nested. */
    public CompareDocuments(ToolContext context) {
        this(context, Set.of());
    }

    /**
     * Compares APIs of a package that shares object types.
     *
     * @param sharedTypes as {@code @TopApis(sharedTypes = …)} names them
     */
    public CompareDocuments(ToolContext context, Collection<String> sharedTypes) {
        this.context = context;
        this.sharedTypes = Set.copyOf(sharedTypes);
    }

    /**
     * Compares.
     *
     * @param before a spec file, a document in any form, an address, or a folder of specs
     * @param after the same, later
     * @param failOn which changes make the outcome {@link Outcome#DIFFERENT}
     */
    public Outcome run(String before, String after, FailOn failOn, DiffFormat format) throws InterruptedException {
        List<ApiSpec> old = load(before);
        List<ApiSpec> now = load(after);
        problems.addAll(SpecProof.unresolved(old, sharedTypes));
        problems.addAll(SpecProof.unresolved(now, sharedTypes));
        problems.addAll(unknownSharedTypes(old, now));
        if (!problems.isEmpty()) {
            return context.end(problems);
        }
        List<ApiSpec> filled = old.stream()
                .map(spec -> isSpec(before) ? spec : fill(spec, now))
                .toList();
        DiffReport report = context.judge(
                compare(filled, now.stream().map(spec -> fill(spec, old)).toList()));
        context.console().result(format.write(report));
        return failOn.judge(report);
    }

    /** What a spec is silent about, the code that was generated from it knew nothing of. */
    private static boolean isSpec(String place) {
        return SpecFiles.apiName(place).isPresent() || (!DocSite.isAddress(place) && isFolder(place));
    }

    private List<ApiSpec> load(String place) throws InterruptedException {
        if (!DocSite.isAddress(place) && isFolder(place)) {
            return List.copyOf(new SpecFolder(Path.of(place)).read(problems).values());
        }
        DocReading reading = new DocumentLoader(context.site()).load(place, "").reading();
        problems.addAll(reading.problems());
        return reading.spec().stream().toList();
    }

    private static boolean isFolder(String place) {
        try {
            return Files.isDirectory(Path.of(place));
        } catch (InvalidPathException e) {
            return false; // the loader says so
        }
    }

    /** Two single documents are meant to be compared, whatever their names are: an API may have been renamed. */
    private List<ApiDiff> compare(List<ApiSpec> before, List<ApiSpec> after) {
        if (before.size() == 1 && after.size() == 1) {
            ApiDiff diff = SpecDiff.compare(before.get(0), after.get(0), sharedTypes);
            return diff.changes().isEmpty() ? List.of() : List.of(diff);
        }
        return SpecDiff.compareAll(before, after, sharedTypes);
    }

    /** A name that no document has is probably misspelled: the verdicts would be those of nested types. */
    private List<Problem> unknownSharedTypes(List<ApiSpec> before, List<ApiSpec> after) {
        Set<String> known = ApiResolver.typeWords(
                Stream.concat(before.stream(), after.stream()).toList());
        return sharedTypes.stream()
                .filter(name -> !name.equals(SharedTypeNames.ALL) && !known.contains(name))
                .sorted()
                .map(name -> new Problem(
                        ToolProblem.UNKNOWN_SHARED_TYPE,
                        "no document has an object of the shared type '" + name + "'",
                        Location.NONE,
                        Nearest.to(name, known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("name types as the documents do")))
                .toList();
    }

    /** What a page is silent about is no difference. */
    private static ApiSpec fill(ApiSpec spec, List<ApiSpec> others) {
        return others.stream()
                .filter(other -> other.name().equals(spec.name()))
                .findFirst()
                .map(other -> MissingFacts.fill(spec, other))
                .orElse(spec);
    }
}
