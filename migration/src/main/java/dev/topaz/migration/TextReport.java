package dev.topaz.migration;

import dev.topaz.migration.build.BuildStep;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A report for people: what compiles, what is to be decided, what is to be typed; everything else only when it is asked for. */
final class TextReport {
    /** How much is told. */
    enum Detail {
        /** What has to be done. */
        SHORT,
        /** Where each API is used and where its spec is, too, and what stays as it is. */
        FULL
    }

    /** What a person has to know before anything else. */
    private static final Set<Rule> FIRST = Set.of(Rule.BUILD_JDK, Rule.ANDROID);

    private final StringBuilder text = new StringBuilder();
    private final ReportData data;

    private TextReport(ReportData data) {
        this.data = data;
    }

    static String of(ReportData data, Detail detail) {
        TextReport report = new TextReport(data);
        report.summary();
        report.since();
        report.decisions();
        report.steps();
        boolean jarAlone =
                data.outcome().sources().all() == 0 && !data.outcome().apis().isEmpty();
        switch (jarAlone ? Detail.FULL : detail) {
            case SHORT -> report.rest();
            case FULL -> {
                report.notes();
                report.apis();
                report.done();
            }
        }
        return report.text.toString();
    }

    private TextReport line(String line) {
        text.append(line).append('\n');
        return this;
    }

    private void summary() {
        int official = data.outcome().sources().official().size();
        String apis = count(data.outcome().apis().size(), "API") + " of the platform";
        if (official > 0) {
            line(count(official, "Java source") + (official == 1 ? " uses" : " use") + " the official SDK, and " + apis
                    + ".");
            line(
                    data.outcome().changes().isEmpty()
                            ? "Nothing of it moves."
                            : "After the patch " + compiling(official, data.filesToEdit()) + ".");
        } else if (!data.outcome().apis().isEmpty()) {
            line(apis + ".");
        }
        data.open(Severity.NOTE).stream()
                .filter(each -> FIRST.contains(each.rule()))
                .forEach(each -> line("First: " + each));
    }

    private static String compiling(int official, int edited) {
        if (edited == 0) {
            return official == 1 ? "it compiles as it is" : "all of them compile as they are";
        }
        return edited == official
                ? (official == 1 ? "it needs an edit" : "each of them needs an edit")
                : (official - edited) + " compile as they are, and " + edited + (edited == 1 ? " needs" : " need")
                        + " an edit";
    }

    private void since() {
        if (!data.done().isEmpty()) {
            line("Since the last run " + count(data.done().size(), "decision")
                    + (data.done().size() == 1 ? " was" : " were") + " made.");
        }
    }

    private void decisions() {
        decisions("To decide", Severity.ERROR, List.of("does not compile", "do not compile"));
        decisions("To look at", Severity.WARNING, List.of("behaves differently", "behave differently"));
        if (data.outcome().sources().official().isEmpty()
                && data.outcome().apis().isEmpty()
                && data.isComplete()) {
            line("Nothing is left to do. " + PreviousRun.FILE + " can be deleted.");
        }
    }

    /** @param what is said of one line, and of several */
    private void decisions(String title, Severity severity, List<String> what) {
        List<Decision> decisions = data.open(severity);
        if (!decisions.isEmpty()) {
            line("\n" + title + ", " + count(decisions.size(), "line") + " that "
                    + what.get(decisions.size() == 1 ? 0 : 1) + ":\n");
            decisions.forEach(each -> line("  " + each));
        }
    }

    private void steps() {
        int number = 1;
        for (BuildStep step : data.outcome().steps()) {
            line((number == 1 ? "\nTo type:\n\n" : "\n") + "  " + number + ". " + step.title()
                    + (step.file().isEmpty() ? ":" : ", in " + step.file() + ":"));
            step.text().lines().forEach(each -> line("       " + each));
            number++;
        }
    }

    private void rest() {
        List<Decision> notes = otherNotes();
        Set<String> rules = notes.stream().map(each -> each.rule().id()).collect(Collectors.toCollection(TreeSet::new));
        if (!notes.isEmpty()) {
            line("\nNo work now: " + count(notes.size(), "place") + " (" + String.join(", ", rules)
                    + "). --details lists what it is, and where each API is used.");
        } else if (!data.outcome().apis().isEmpty()) {
            line("\n--details lists where each API is used.");
        }
    }

    private List<Decision> otherNotes() {
        return data.open(Severity.NOTE).stream()
                .filter(each -> !FIRST.contains(each.rule()))
                .toList();
    }

    private void notes() {
        List<Decision> notes = otherNotes();
        if (!notes.isEmpty()) {
            line("\nCan stay as it is:\n");
            notes.forEach(each -> line("  " + each));
        }
    }

    private void apis() {
        for (UsedApi api : data.outcome().apis()) {
            String spec = api.found().map(found -> "spec " + found.origin()).orElse("NO SPEC");
            String name = api.knownBy() == UsedApi.KnownBy.RULE
                    ? " (name by the rule of class " + api.apiClass() + "Request)"
                    : "";
            line("\n  " + api.name() + "  " + spec + name);
            api.places().forEach(place -> line("    " + place));
        }
    }

    private void done() {
        if (!data.done().isEmpty()) {
            line("\nMade since the last run:\n");
            data.done().forEach(each -> line("  " + each.decision()));
        }
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
