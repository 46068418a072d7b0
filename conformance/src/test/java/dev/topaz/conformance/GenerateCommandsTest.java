package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.cli.TopazSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on Java 8 tells users to type in an empty folder writes sources, in both languages. */
@Timeout(300)
class GenerateCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("```\ntopaz-specs (generate [^`]*)```");

    @TempDir
    Path folder;

    static Stream<String> commands() throws IOException {
        List<String> all = new ArrayList<>();
        for (String page : List.of("java-8.md", "zh-CN/java-8.md")) {
            String text = Files.readString(Path.of("..", "docs").resolve(page));
            List<String> ofPage = COMMAND.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(each -> each.substring("```\ntopaz-specs ".length()))
                    .map(each -> each.replace("```", "").replace("\\\n", " ").strip())
                    .toList();
            assertEquals(2, ofPage.size(), page + " has a command for APIs, and one for topics");
            all.addAll(ofPage);
        }
        return all.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void writesSources(String command) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), TopazSpecs.class.getName()));
        arguments.addAll(List.of(command.split("\\s+")));
        Command.succeedIn(folder, Path.of(System.getProperty("java.home"), "bin", "java"), arguments);
        try (Stream<Path> written = Files.list(folder.resolve("src/main/java/com/example/shop"))) {
            assertTrue(written.anyMatch(each -> each.toString().endsWith(".java")));
        }
    }
}
