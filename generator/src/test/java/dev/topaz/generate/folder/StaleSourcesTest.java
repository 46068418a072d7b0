package dev.topaz.generate.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.generate.Declaration;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.tool.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the check tells of sources that are not those of the specs. */
class StaleSourcesTest extends GenerateSourcesFixture {
    @Test
    void tellsWhatIsMissingEditedLeftOverAndNew() throws IOException {
        spec("demo.three.get", "tid");
        generate("demo.one.get", "demo.two.get");
        Files.delete(source("DemoOneGetRequest"));
        Files.writeString(source("DemoOneGetResponse"), Files.readString(source("DemoOneGetResponse")) + "// mine\n");

        assertEquals(
                List.of(
                        "DemoOneGetRequest.java is missing",
                        "DemoOneGetResponse.java was edited after it was generated",
                        "DemoThreeGetRequest.java is missing",
                        "DemoThreeGetResponse.java is missing",
                        "DemoTwoGetRequest.java is not generated any more",
                        "DemoTwoGetResponse.java is not generated any more",
                        "QianniuClient.java is stale",
                        "the spec of demo.three.get is new since the sources were generated",
                        "the spec of demo.two.get is not asked for any more"),
                check("demo.one.get", "demo.three.get"));
    }

    @Test
    void tellsThatAnotherSourceLevelGeneratesOtherSources() {
        generate("demo.one.get");
        GenerateOrder newer = new GenerateOrder(
                "com.shop.top",
                List.of(Declaration.ofApis("Qianniu", List.of("demo.one.get"), List.of())),
                SourceLevel.NEWER,
                List.of(root.resolve("specs")),
                root.resolve("out"),
                SYNTAX);

        assertEquals(Outcome.DIFFERENT, sources.check(newer));
        assertTrue(
                console.results.contains("no spec has changed: another version of Topaz or another source level"
                        + " generates them differently"),
                console::toString);
    }

    @Test
    void lineEndsOfVersionControlAreNoDifference() throws IOException {
        generate("demo.*");
        for (String name : files().keySet()) {
            Path file = folder().resolve(name);
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }
        age();

        assertEquals(List.of(), check("demo.*"));
        generate("demo.*");

        assertEquals(List.of(), writtenSince());
    }
}
