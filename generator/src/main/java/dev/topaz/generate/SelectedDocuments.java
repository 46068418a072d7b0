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
 * Which documents a declaration chooses.
 *
 * @param names each API or topic, with the entry that named it first
 * @param returning those APIs whose failures of the business are returned
 */
record SelectedDocuments(Map<String, ApiEntry> names, Set<String> returning, List<Finding> findings) {
    static SelectedDocuments of(Declaration declaration, SpecFinder specs) {
        SelectedDocuments selection = new SelectedDocuments(new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
        declaration.chosen().forEach(entry -> selection.choose(declaration, entry, specs));
        declaration.excepted().forEach(entry -> selection.except(declaration, entry, specs.words()));
        declaration.returning().forEach(entry -> selection.returnFailures(declaration, entry, specs.words()));
        if (selection.names.isEmpty() && selection.findings.isEmpty()) {
            selection.findings.add(new Finding(nothing(specs), declaration, Optional.empty()));
        }
        return selection;
    }

    private void choose(Declaration declaration, ApiEntry entry, SpecFinder specs) {
        Set<String> found = entry.isPattern() ? specs.names(entry.pattern()) : Set.of(entry.text());
        found.forEach(name -> names.putIfAbsent(name, entry));
        if (found.isEmpty()) {
            findings.add(new Finding(matchesNothing(entry, specs), declaration, Optional.of(entry)));
        }
    }

    private void except(Declaration declaration, ApiEntry entry, DocumentWords words) {
        chosen(declaration, entry, meansNothing(entry, "excepts", words)).forEach(names::remove);
    }

    private void returnFailures(Declaration declaration, ApiEntry entry, DocumentWords words) {
        returning.addAll(chosen(declaration, entry, meansNothing(entry, "is the name of", words)));
    }

    /** Returns those of the chosen documents that an entry means; none is the problem that is given. */
    private List<String> chosen(Declaration declaration, ApiEntry entry, Problem nothing) {
        List<String> meant = entry.among(names.keySet());
        if (meant.isEmpty()) {
            findings.add(new Finding(nothing, declaration, Optional.of(entry)));
        }
        return meant;
    }

    private static Problem matchesNothing(ApiEntry entry, SpecFinder specs) {
        return new Problem(
                GenerationProblem.PATTERN_MATCHES_NOTHING,
                "no " + specs.words().spec() + " matches '" + entry.text() + "' in " + specs.placesInWords(),
                Location.NONE,
                Nearest.to(entry.text(), specs.names())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("* stands for any characters, dots too; what "
                                + specs.syntax().specsOption() + " names is always listed"));
    }

    private Problem meansNothing(ApiEntry entry, String does, DocumentWords words) {
        return new Problem(
                GenerationProblem.PATTERN_MATCHES_NOTHING,
                "'" + entry.text() + "' " + does + " none of the chosen " + words.noun() + "s",
                Location.NONE,
                Nearest.to(entry.text(), names.keySet())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("take it out"));
    }

    private static Problem nothing(SpecFinder specs) {
        DeclarationSyntax.Choice choice = specs.syntax().choice(specs.kind());
        return new Problem(
                GenerationProblem.NOTHING_TO_GENERATE,
                choice.words() + " chooses no " + specs.words().noun(),
                Location.NONE,
                "name one, such as " + choice.example());
    }
}
