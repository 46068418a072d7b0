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

/**
 * Which APIs a declaration chooses.
 *
 * @param apis each API, with the entry that named it first
 */
record SelectedApis(Map<String, ApiEntry> apis, List<Finding> findings) {
    static SelectedApis of(ClientDeclaration declaration, SpecFinder specs) {
        SelectedApis selection = new SelectedApis(new TreeMap<>(), new ArrayList<>());
        declaration.chosen().forEach(entry -> selection.choose(declaration, entry, specs));
        declaration.excepted().forEach(entry -> selection.except(declaration, entry));
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
        List<String> names = entry.among(apis.keySet());
        if (names.isEmpty()) {
            findings.add(new Finding(exceptsNothing(entry, apis.keySet()), declaration, Optional.of(entry)));
        }
        names.forEach(apis::remove);
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

    private static Problem exceptsNothing(ApiEntry entry, Set<String> chosen) {
        return new Problem(
                GenerationProblem.PATTERN_MATCHES_NOTHING,
                "'" + entry.text() + "' excepts none of the chosen APIs",
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
