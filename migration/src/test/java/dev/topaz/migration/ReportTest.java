package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.topaz.migration.build.BuildStep;
import dev.topaz.migration.patch.FileChange;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The three forms of a report. */
class ReportTest {
    private static final Decision GONE =
            new Decision(Rule.REMOVED_MEMBER, "src/A b.java", 13, 9, "setMaxRetryCount is gone", "options.retry(..)");
    private static final Decision JAVA = new Decision(Rule.BUILD_JDK, "pom.xml", 7, 1, "compiles for Java 8", "");
    private static final Decision OLD = new Decision(Rule.OLD_JAR, "src/B.java", 2, 1, "stays", "");

    private static ReportData data(Decision... decisions) {
        Outcome outcome = new Outcome(
                List.of(),
                List.of(new FileChange.Added("src/Top.java", "")),
                List.of(decisions),
                List.of(new BuildStep("Add the runtime", "build.gradle", "implementation 'x'\n")),
                new Outcome.Sources(9, Set.of("src/A b.java", "src/B.java")),
                List.of());
        return new ReportData(
                outcome,
                outcome.decisions().stream()
                        .map(each -> new OpenDecision(each, "code"))
                        .toList(),
                List.of());
    }

    @Test
    void theShortTextHasWhatHasToBeDone() {
        assertEquals("""
                2 Java sources use the official SDK, and 0 APIs of the platform.
                After the patch 1 compile as they are, and 1 needs an edit.
                First: pom.xml:7: compiles for Java 8

                To decide, 1 line that does not compile:

                  src/A b.java:13: setMaxRetryCount is gone: options.retry(..)

                To type:

                  1. Add the runtime, in build.gradle:
                       implementation 'x'

                No work now: 1 place (needs-old-jar). --details lists what it is, and where each API is used.
                """, TextReport.of(data(GONE, OLD, JAVA), TextReport.Detail.SHORT));
    }

    /** Of all that does not compile after a move, only what stands in sources of the official SDK speaks against them. */
    @Test
    void whatDoesNotCompileElsewhereIsNotCountedAmongTheSourcesOfTheSdk() {
        Decision elsewhere = new Decision(Rule.REMOVED_MEMBER, "src/Other.java", 1, 1, "is gone", "");
        Decision module = new Decision(Rule.REMOVED_MEMBER, "module-info.java", 1, 1, "is gone", "");
        ReportData data = data(GONE, elsewhere, module);

        assertEquals(1, data.filesToEdit());
        assertTrue(TextReport.of(data, TextReport.Detail.SHORT)
                .contains("After the patch 1 compile as they are, and 1 needs an edit."));
    }

    @Test
    void theDetailsHaveTheRest() {
        String text = TextReport.of(data(GONE, OLD, JAVA), TextReport.Detail.FULL);

        assertTrue(text.contains("\nCan stay as it is:\n\n  src/B.java:2: stays\n"), text);
    }

    @Test
    void theJsonHasTheMembersThatThePageDescribes() {
        JsonObject report =
                JsonParser.parseString(JsonReport.of(data(GONE, OLD))).getAsJsonObject();

        assertEquals(
                Set.of("schema", "tool", "version", "summary", "decisions", "done", "steps", "apis", "changes"),
                report.keySet());
        assertEquals(JsonParser.parseString("""
                        {"sources": 9, "official": 2, "compiling": 1, "errors": 1, "warnings": 0, "notes": 1, "done": 0}
                        """), report.get("summary"));
        assertEquals(
                JsonParser.parseString("""
                        {"rule": "removed-member", "severity": "error", "file": "src/A b.java", "line": 13, "column": 9,
                         "message": "setMaxRetryCount is gone", "fix": "options.retry(..)", "code": "code"}
                        """), report.getAsJsonArray("decisions").get(0));
        assertEquals(JsonParser.parseString("""
                        {"title": "Add the runtime", "file": "build.gradle", "text": "implementation 'x'\\n"}
                        """), report.getAsJsonArray("steps").get(0));
    }

    /** What the schema of SARIF 2.1.0 requires of each object that is written, and its closed sets of words. */
    @Test
    void theSarifHasWhatItsSchemaRequires() {
        JsonObject log = JsonParser.parseString(SarifReport.of(data(GONE, OLD))).getAsJsonObject();
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");

        assertEquals("2.1.0", log.get("version").getAsString());
        assertEquals("topaz-migration", driver.get("name").getAsString());
        assertEquals("utf16CodeUnits", run.get("columnKind").getAsString());
        assertEquals(2, run.getAsJsonArray("results").size());
        for (JsonElement rule : driver.getAsJsonArray("rules")) {
            assertTrue(rule.getAsJsonObject().get("id").getAsString().matches("[a-z]+(-[a-z]+)*"), rule.toString());
            assertTrue(
                    rule.getAsJsonObject().getAsJsonObject("shortDescription").has("text"));
        }
        for (JsonElement each : run.getAsJsonArray("results")) {
            JsonObject result = each.getAsJsonObject();
            int index = result.get("ruleIndex").getAsInt();
            assertTrue(result.getAsJsonObject("message").has("text"));
            assertTrue(Set.of("none", "note", "warning", "error")
                    .contains(result.get("level").getAsString()));
            assertEquals(
                    driver.getAsJsonArray("rules").get(index).getAsJsonObject().get("id"), result.get("ruleId"));
        }
    }

    private static JsonObject place(Decision decision) {
        return JsonParser.parseString(SarifReport.of(data(decision)))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("results")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("locations")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("physicalLocation");
    }

    @Test
    void theSarifNamesThePlaceAsAUri() {
        assertEquals(JsonParser.parseString("""
                {"artifactLocation": {"uri": "src/A%20b.java", "uriBaseId": "PROJECT"},
                 "region": {"startLine": 13, "startColumn": 9}}
                """), place(GONE));
    }

    @Test
    void aFolderWithAColonIsNoSchemeOfAnAddress() {
        JsonObject place = place(new Decision(Rule.OLD_JAR, "12:30/B.java", 2, 1, "stays", ""));

        assertEquals(
                "./12:30/B.java",
                place.getAsJsonObject("artifactLocation").get("uri").getAsString());
    }
}
