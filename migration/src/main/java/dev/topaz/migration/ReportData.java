package dev.topaz.migration;

import java.util.List;

/**
 * What a report tells, in whatever form.
 *
 * @param open the decisions of this run and those of an earlier one that are still to be made
 * @param done the decisions of an earlier run that are made
 */
record ReportData(Outcome outcome, List<OpenDecision> open, List<OpenDecision> done) {
    ReportData {
        open = open.stream()
                .sorted((one, other) -> one.decision().compareTo(other.decision()))
                .toList();
        done = List.copyOf(done);
    }

    /** The open decisions of a severity. */
    List<Decision> open(Severity severity) {
        return open.stream()
                .map(OpenDecision::decision)
                .filter(each -> each.rule().severity() == severity)
                .toList();
    }

    /** How many of the sources that use the official SDK have a line that does not compile after the move. */
    int filesToEdit() {
        return (int) open(Severity.ERROR).stream()
                .map(Decision::path)
                .filter(outcome.sources().official()::contains)
                .distinct()
                .count();
    }

    /** Whether a person has nothing left to do but to apply the patch. */
    boolean isComplete() {
        return open(Severity.ERROR).isEmpty()
                && open(Severity.WARNING).isEmpty()
                && outcome.steps().isEmpty()
                && outcome.withoutSpec().isEmpty();
    }
}
