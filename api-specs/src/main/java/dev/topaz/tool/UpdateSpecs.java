package dev.topaz.tool;

import dev.topaz.diff.ApiDiff;
import dev.topaz.diff.DiffFormat;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Brings specs up to date with the site: each that changed is written at once, and what changed is told at the end. */
public final class UpdateSpecs {
    private final ToolContext context;
    private final List<ApiDiff> changes = new ArrayList<>();

    public UpdateSpecs(ToolContext context) {
        this.context = context;
    }

    /**
     * Runs the update.
     *
     * @param apis names and patterns; none for every API of the folder
     */
    public Outcome run(List<String> apis, DiffFormat format) throws InterruptedException {
        List<Problem> problems = new ArrayList<>();
        DocumentImporter importer =
                new DocumentImporter(context.folder(), context.folder().corrections(problems));
        List<ApiSpec> specs = SelectedSpecs.of(context.folder(), apis, problems);
        List<ApiSpec> asked = SpecRefresher.withSource(context, specs, Set.copyOf(apis), problems);
        if (problems.isEmpty()) {
            problems.addAll(new SpecRefresher(context, importer)
                    .run(asked, (now, found) -> changes.addAll(context.folder().renew(now, found))));
            context.tell(context.judge(changes), format, problems);
            context.console().info(asked.size() + " asked for, " + changes.size() + " changed");
        }
        return context.end(problems);
    }
}
