package dev.topaz.diff;

/** Writes a report for a pull request. What documents say is quoted as code, so that none of it becomes markup. */
final class DiffMarkdown {
    private DiffMarkdown() {}

    static String write(DiffReport report) {
        StringBuilder out = new StringBuilder("## Changes of the documentation\n\n");
        if (report.apis().isEmpty()) {
            return out.append("No changes.\n").toString();
        }
        out.append(DiffFormat.summary(report)).append(". Suggested version step: **");
        out.append(report.suggestion()).append("**.\n");
        for (ApiDiff api : report.apis()) {
            out.append("\n### ").append(code(api.api())).append("\n\n| verdict | change |\n|---|---|\n");
            api.changes().forEach(change -> out.append(row(change)));
        }
        return out.toString();
    }

    private static String row(Change change) {
        return "| " + change.verdict().words() + " | " + code(DiffFormat.words(change)) + " |\n";
    }

    private static String code(String text) {
        return "`" + text.replace('`', '\'').replace("|", "\\|") + "`";
    }
}
