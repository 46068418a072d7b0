package dev.topaz.tool;

import dev.topaz.correct.Corrections;
import dev.topaz.diff.DiffFormat;
import dev.topaz.diff.DiffReport;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Looks whether specs are valid, and whether the documents that they were made of have changed. Writes nothing. */
public final class CheckSpecs {
    private final ToolContext context;
    private final List<Problem> problems = new ArrayList<>();

    public CheckSpecs(ToolContext context) {
        this.context = context;
    }

    /** Looks at the files only. */
    public Outcome offline(List<String> apis) {
        corrections();
        List<ApiSpec> specs = SelectedSpecs.of(context.folder(), apis, problems);
        context.console().info(valid(specs) + " valid");
        return context.end(problems);
    }

    /**
     * Looks at the files, and at the site.
     *
     * @param apis names and patterns; none for every API of the folder
     * @param failOn which changes make the outcome {@link Outcome#DIFFERENT}
     */
    public Outcome online(List<String> apis, FailOn failOn, DiffFormat format) throws InterruptedException {
        Corrections corrections = corrections();
        List<ApiSpec> specs = SelectedSpecs.of(context.folder(), apis, problems);
        int valid = valid(specs);
        List<ApiSpec> asked = SpecRefresher.withSource(context, specs, Set.copyOf(apis), problems);
        List<ApiSpec> now = new ArrayList<>();
        DocumentImporter importer = new DocumentImporter(context.folder(), corrections);
        problems.addAll(new SpecRefresher(context, importer).run(asked, (spec, found) -> now.add(spec)));
        DiffReport report = context.judge(context.folder().difference(now));
        context.tell(report, format, problems);
        context.console()
                .info(valid + " valid, " + now.size() + " compared, "
                        + report.apis().size() + " changed");
        return context.end(problems) == Outcome.FAILED ? Outcome.FAILED : failOn.judge(report);
    }

    /** The compiler would say the same: it reads and resolves with the same code. */
    private int valid(List<ApiSpec> specs) {
        List<Problem> found = SpecProof.unresolved(specs);
        problems.addAll(found);
        return specs.size()
                - (int) found.stream()
                        .map(problem -> problem.at().file())
                        .distinct()
                        .count();
    }

    private Corrections corrections() {
        Corrections corrections = context.folder().corrections(problems);
        SortedMap<String, ApiSpec> specs = context.folder().read(new ArrayList<>());
        corrections.apis().stream()
                .filter(api -> !specs.containsKey(api))
                .forEach(api -> problems.addAll(corrections.withoutDocument(api)));
        return corrections;
    }
}
