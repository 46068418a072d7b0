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
    private final Workbench bench;
    private final List<ApiDiff> changes = new ArrayList<>();

    public UpdateSpecs(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Runs the update.
     *
     * @param apis names and patterns; none for every API of the folder
     */
    public Outcome run(List<String> apis, DiffFormat format) throws InterruptedException {
        List<Problem> problems = new ArrayList<>();
        Intake intake = new Intake(bench.folder(), bench.folder().corrections(problems));
        List<ApiSpec> specs = Selection.of(bench.folder(), apis, problems);
        List<ApiSpec> asked = Refresh.withSource(bench, specs, Set.copyOf(apis), problems);
        if (problems.isEmpty()) {
            problems.addAll(new Refresh(bench, intake)
                    .run(asked, (now, found) -> changes.addAll(bench.folder().renew(now, found))));
            bench.tell(bench.judge(changes), format, problems);
            bench.console().info(asked.size() + " asked for, " + changes.size() + " changed");
        }
        return bench.end(problems);
    }
}
