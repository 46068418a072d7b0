package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small projects in the styles of real ones: each compiles before, is moved, and then has errors exactly where the command says
 * that something is left to do.
 */
class ProjectCorpusTest {
    /** @param files those that use the official SDK */
    private record Moved(int files, Set<String> edited) {}

    private static final Map<String, Moved> MOVED = new TreeMap<>();

    @TempDir
    Path folder;

    static List<String> projects() throws Exception {
        return CorpusProject.names();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void whatIsToldIsTrueAndComplete(String name) throws Exception {
        CorpusProject project = new CorpusProject(name, folder);
        assertEquals(List.of(), project.compileBefore(), "the project as it was");

        int files = project.filesThatUseTheSdk();
        Outcome outcome = project.move();
        MOVED.put(name, new Moved(files, filesToEdit(outcome)));
        Map<String, String> errors = project.compileAfter(outcome);
        Set<String> official = project.officialUses(outcome);

        assertAll(
                () -> assertEquals(
                        String.join("\n", new TreeSet<>(project.expectedDecisions())),
                        told(outcome),
                        "the decisions: " + outcome.decisions()),
                () -> assertEquals(
                        lines(errors.keySet()), lines(wrong(outcome)), "the errors of the compiler: " + errors),
                () -> assertEquals(
                        List.of(),
                        needing(outcome).stream()
                                .filter(line -> !official.contains(line))
                                .toList(),
                        "lines that need the official SDK by a note, and not by the compiler"),
                () -> assertEquals(files(official), files(needing(outcome)), "files that still need the official SDK"),
                () -> assertClientsAreMade(project, outcome),
                () -> assertNotesOfBuilds(project, outcome));
    }

    /** A note of a client names a line that makes one. */
    private static void assertClientsAreMade(CorpusProject project, Outcome outcome) throws Exception {
        for (Decision each : notes(outcome, Rule.CLIENT_PER_CALL)) {
            String line = project.line(each.path(), each.line());
            assertTrue(line.matches(".*\\bnew \\w*TaobaoClient\\(.*"), each + ": " + line);
        }
    }

    /** What is noted of a build is in its files, and nothing of the kind is in them that is not noted. */
    private static void assertNotesOfBuilds(CorpusProject project, Outcome outcome) throws Exception {
        for (Rule rule : BuildNotes.rules()) {
            Set<String> told = notes(outcome, rule).stream()
                    .map(ProjectCorpusTest::place)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> claims = BuildNotes.claims(rule, project.original());

            assertEquals(
                    List.of(),
                    told.stream().filter(line -> !claims.contains(line)).toList(),
                    rule + ": lines that do not say it: " + claims);
            assertEquals(files(claims), files(told), rule + ": files that say it");
        }
    }

    private static List<Decision> notes(Outcome outcome, Rule rule) {
        return outcome.decisions().stream()
                .filter(decision -> decision.rule() == rule)
                .toList();
    }

    /** The lines of Java that need the official SDK by what the command says. */
    private static Set<String> needing(Outcome outcome) {
        return outcome.decisions().stream()
                .filter(CorpusProject::keepsJar)
                .map(ProjectCorpusTest::place)
                .filter(place -> place.contains(".java:") && !CorpusProject.isOfficialCopy(place))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String told(Outcome outcome) {
        return outcome.decisions().stream()
                .map(each -> each.rule().severity().level() + " " + each.rule().id() + " " + place(each))
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String place(Decision decision) {
        return decision.path() + ":" + decision.line();
    }

    /** The lines of Java that do not compile by what the command says. */
    private static Set<String> wrong(Outcome outcome) {
        return outcome.decisions().stream()
                .filter(each -> each.rule().severity() == Severity.ERROR)
                .map(ProjectCorpusTest::place)
                .filter(place -> place.contains(".java:"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> files(Set<String> places) {
        return places.stream()
                .map(place -> place.substring(0, place.lastIndexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lines(Set<String> places) {
        return String.join("\n", places);
    }

    @AfterAll
    static void nineOfTenFilesCompileWithoutAnEdit() throws Exception {
        int used = MOVED.values().stream().mapToInt(Moved::files).sum();
        int edited =
                MOVED.values().stream().mapToInt(moved -> moved.edited().size()).sum();
        System.out.println(MOVED.size() + " projects moved: " + (used - edited) + " of " + used
                + " files that use the official SDK compile without an edit");

        boolean all = MOVED.size() == projects().size();
        assertTrue(!all || edited * 10 <= used, edited + " of " + used + " files need an edit");
    }

    private static Set<String> filesToEdit(Outcome outcome) {
        return files(wrong(outcome));
    }
}
