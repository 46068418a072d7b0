package dev.topaz.tool;

import dev.topaz.diff.ApiDiff;
import dev.topaz.diff.DiffFormat;
import dev.topaz.diff.DiffReport;
import dev.topaz.diff.Severities;
import dev.topaz.site.DocSite;
import dev.topaz.spec.Problem;
import java.util.List;

/**
 * What every tool works with.
 *
 * @param severities what the user says of the rules of the diff
 */
public record ToolContext(DocSite site, SpecFolder folder, Console console, Severities severities) {
    /** With the rules as they are. */
    public ToolContext(DocSite site, SpecFolder folder, Console console) {
        this(site, folder, console, Severities.STANDARD);
    }

    /** Returns the report as the user judges. */
    DiffReport judge(List<ApiDiff> changes) {
        return severities.judge(new DiffReport(changes));
    }

    /** Tells what changed; after failures, that nothing did is not known. */
    void tell(DiffReport report, DiffFormat format, List<Problem> problems) {
        if (problems.isEmpty() || !report.apis().isEmpty()) {
            console.result(format.write(report));
        }
    }

    /** Tells the problems, and whether there were any. */
    Outcome end(List<Problem> problems) {
        problems.forEach(console::error);
        return problems.isEmpty() ? Outcome.OK : Outcome.FAILED;
    }
}
