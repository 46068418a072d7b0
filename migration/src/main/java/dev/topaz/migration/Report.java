package dev.topaz.migration;

import java.util.List;

/** What a person reads of an outcome: the APIs, what is to be decided, what is to be pasted. */
final class Report {
    private final StringBuilder text = new StringBuilder();

    private Report() {}

    static String of(Outcome outcome) {
        Report report = new Report();
        report.apis(outcome.apis());
        report.decisions(outcome.decisions());
        outcome.notes()
                .forEach(note -> report.line("\nTo paste by hand:\n")
                        .line(note.stripTrailing().indent(2).stripTrailing()));
        report.missing(outcome.apis());
        return report.text.toString();
    }

    private Report line(String line) {
        text.append(line).append('\n');
        return this;
    }

    private void apis(List<UsedApi> apis) {
        line(apis.size() + (apis.size() == 1 ? " API" : " APIs") + " of the platform:");
        for (UsedApi api : apis) {
            String spec = api.found().map(found -> "spec " + found.origin()).orElse("NO SPEC");
            String name = api.knownBy() == UsedApi.KnownBy.RULE
                    ? " (name by the rule of class " + api.apiClass() + "Request)"
                    : "";
            line("\n  " + api.name() + "  " + spec + name);
            api.places().forEach(place -> line("    " + place));
        }
    }

    private void decisions(List<Decision> decisions) {
        if (!decisions.isEmpty()) {
            line("\nTo decide by hand:\n");
            decisions.forEach(decision -> line("  " + decision));
        }
    }

    private void missing(List<UsedApi> apis) {
        List<UsedApi> missing =
                apis.stream().filter(api -> api.found().isEmpty()).toList();
        if (!missing.isEmpty()) {
            line("\nSpecs to import, each from its document, or from the jar with --derive and --sdk:\n");
            missing.forEach(api -> line("  mvn topaz:import -Dtopaz.catalog=" + api.name()));
        }
    }
}
