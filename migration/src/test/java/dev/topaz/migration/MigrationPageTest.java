package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.place.LoaderSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about moving shows what the command does: its sources compile, its output and its patch are the real ones. */
class MigrationPageTest {
    private static final String API = "taobao.bcpush.isv.event.emit";
    private static final String SOURCE = "src/main/java/com/example/shop/WorkOrders.java";

    @TempDir
    Path folder;

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/migration.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private OldProject before() throws IOException {
        return new OldProject(folder).withPom().write(SOURCE, blocks("java").get(0));
    }

    @Test
    void theOldSourceCompilesWithTheOfficialSdk() throws Exception {
        OldProject project = before();
        String xml = new LoaderSpecs(SpecXml.class.getClassLoader(), "Topaz")
                .find(API)
                .orElseThrow()
                .xml();
        project.makeJar(
                ApiResolver.resolve(List.of(SpecXml.read(API, xml).spec().orElseThrow()), List.of())
                        .apis());

        assertEquals(List.of(), project.compileOld());
    }

    @Test
    void theOutputAndThePatchAreThoseOfThePage() throws Exception {
        Path patch = folder.resolve("topaz.patch");
        Run run = Run.of("--output", patch.toString(), before().root().toString());
        String text = Files.readString(patch);

        assertEquals(run.out(), blocks("text").get(0));
        assertTrue(text.startsWith(blocks("diff").get(0)), text);
    }

    @Test
    void theNewSourceCompilesWithTopaz() throws Exception {
        OldProject project = before();
        Run.of("--apply", project.root().toString());
        project.write(SOURCE, blocks("java").get(1));

        assertEquals(List.of(), project.compileMigrated());
    }
}
