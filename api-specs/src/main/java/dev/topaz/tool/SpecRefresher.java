package dev.topaz.tool;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Fetches the documents of specs anew, from where each spec says that its document is. */
final class SpecRefresher {
    private final ToolContext context;
    private final DocumentLoader loader;
    private final DocumentImporter importer;

    SpecRefresher(ToolContext context, DocumentImporter importer) {
        this.context = context;
        this.loader = new DocumentLoader(context.site());
        this.importer = importer;
    }

    /**
     * Fetches one after the other.
     *
     * @param sink receives each spec as the site has it now, and the problems to add to
     */
    List<Problem> run(Collection<ApiSpec> specs, BiConsumer<ApiSpec, List<Problem>> sink) throws InterruptedException {
        List<Problem> problems = new ArrayList<>();
        CircuitBreaker breaker = new CircuitBreaker();
        int done = 0;
        for (ApiSpec spec : specs) {
            List<Problem> found = new ArrayList<>();
            Document document = loader.load(spec.source(), spec.category());
            importer.take(document, ExpectedDocument.again(spec), found).ifPresent(now -> sink.accept(now, found));
            breaker.record(found);
            problems.addAll(found);
            context.console().progress(++done, specs.size(), spec.name());
            if (breaker.isOpen()) {
                problems.add(CircuitBreaker.gaveUp(specs.size() - done));
                break;
            }
        }
        return problems;
    }

    /** Those of the specs that say where their document is. An API that was asked for by its name has to be among them. */
    static List<ApiSpec> withSource(
            ToolContext context, Collection<ApiSpec> specs, Set<String> named, List<Problem> problems) {
        List<ApiSpec> found =
                specs.stream().filter(spec -> !spec.source().isEmpty()).toList();
        specs.stream()
                .filter(spec -> spec.source().isEmpty() && named.contains(spec.name()))
                .forEach(spec -> problems.add(noSource(context, spec)));
        int without = specs.size() - found.size();
        if (without > 0) {
            context.console().info(without + " without a source, which only an import can renew");
        }
        return found;
    }

    private static Problem noSource(ToolContext context, ApiSpec spec) {
        String file = context.folder()
                .path()
                .resolve(SpecFiles.fileName(spec.kind(), spec.name()))
                .toString();
        return new Problem(
                ToolProblem.NO_SOURCE,
                "the spec does not say where its document is",
                new Location(file, 0, 0),
                "add source=\"<address>\" to its first line, or import the page again");
    }
}
