package dev.topaz.generate;

import dev.topaz.spec.Location;
import dev.topaz.spec.Nearest;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which APIs a declaration chooses.
 *
 * @param apis each API, with the entry that named it first
 * @param returning those whose failures of the business are returned
 */
record SelectedApis(Map<String, ApiEntry> apis, Set<String> returning, List<Finding> findings) {
    static SelectedApis of(ClientDeclaration declaration, SpecFinder specs) {
        SelectedApis selection = new SelectedApis(new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
        declaration.chosen().forEach(entry -> selection.choose(declaration, entry, specs));
        declaration.excepted().forEach(entry -> selection.except(declaration, entry));
        declaration.returning().forEach(entry -> selection.returnFailures(declaration, entry));
        if (selection.apis.isEmpty() && selection.findings.isEmpty()) {
            selection.findings.add(new Finding(nothing(specs.syntax()), declaration, Optional.empty()));
        }
        return selection;
    }

    private void choose(ClientDeclaration declaration, ApiEntry entry, SpecFinder specs) {
        Set<String> names = entry.isPattern() ? specs.apiNames(entry.pattern()) : Set.of(entry.text());
        names.forEach(name -> apis.putIfAbsent(name, entry));
        if (names.isEmpty()) {
            findings.add(new Finding(matchesNothing(entry, specs), declaration, Optional.of(entry)));
        }
    }

    private void except(ClientDeclaration declaration, ApiEntry entry) {
        chosen(declaration, entry, "excepts").forEach(apis::remove);
    }

    private void returnFailures(ClientDeclaration declaration, ApiEntry entry) {
        returning.addAll(chosen(declaration, entry, "is the name of"));
    }

    /** Returns those of the chosen APIs that an entry means; none is a finding. */
    private List<String> chosen(ClientDeclaration declaration, ApiEntry entry, String does) {
        List<String> names = entry.among(apis.keySet());
        if (names.isEmpty()) {
            findings.add(new Finding(meansNothing(entry, does, apis.keySet()), declaration, Optional.of(entry)));
        }
        return names;
    }

    private static Problem matchesNothing(ApiEntry entry, SpecFinder specs) {
        return new Problem(
                GenerationProblem.PATTERN_MATCHES_NOTHING,
                "no spec matches '" + entry.text() + "' in " + specs.placesInWords(),
                Location.NONE,
                Nearest.to(entry.text(), specs.apiNames())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("* stands for any characters, dots too; what "
                                + specs.syntax().specsOption() + " names is always listed"));
    }

    private static Problem meansNothing(ApiEntry entry, String does, Set<String> chosen) {
        return new Problem(
                GenerationProblem.PATTERN_MATCHES_NOTHING,
                "'" + entry.text() + "' " + does + " none of the chosen APIs",
                Location.NONE,
                Nearest.to(entry.text(), chosen)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("take it out"));
    }

    private static Problem nothing(DeclarationSyntax syntax) {
        return new Problem(
                GenerationProblem.NOTHING_TO_GENERATE,
                syntax.choice() + " chooses no API",
                Location.NONE,
                "name one, such as " + syntax.example());
    }
}
