package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program says of input that it cannot work with: one message, with its place and what to do. */
class BadInputTest extends DemoProjectFixture {
    /** In neither UTF-8 nor GBK. */
    private static final byte[] NEITHER = {'/', '/', (byte) 0xFF, (byte) 0xFF};

    @BeforeEach
    void writeSources() throws IOException {
        project.write("src/main/java/com/example/Shop.java", """
                package com.example;

                class Shop {
                    com.taobao.api.request.DemoTradeGetRequest request;
                }
                """);
    }

    private String root() {
        return project.root().toString();
    }

    private String specs() {
        return project.specs().toString();
    }

    @Test
    void aSourceThatIsNoJavaIsOneMessageWithItsPlace() throws Exception {
        project.write("src/main/java/com/example/Broken.java", "// com.taobao.api\nclass Broken { void }\n");
        Run run = Run.of("--specs", specs(), "--apply", root());

        assertEquals(3, run.exitCode());
        assertTrue(run.err().startsWith("error: src/main/java/com/example/Broken.java:2:"), run.err());
        assertTrue(run.err().contains("[DOES_NOT_PARSE]\n  hint: mend it, or leave it out with --except"), run.err());
        assertEquals(
                1,
                Run.of("--specs", specs(), "--except", "src/main/java/com/example/Broken.java", root())
                        .exitCode());
    }

    @Test
    void sourcesInNeitherEncodingAreNamedEach() throws Exception {
        for (String each : List.of("One", "Two")) {
            project.write("src/main/java/com/example/" + each + ".java", NEITHER);
        }
        Run run = Run.of("--specs", specs(), root());

        assertEquals(3, run.exitCode());
        for (String each : List.of("One", "Two")) {
            String file = project.root()
                    .resolve("src/main/java/com/example/" + each + ".java")
                    .toString();
            assertTrue(run.err().contains("error: " + file + ": cannot read this source: "), run.err());
            assertTrue(run.err().contains(each + ".java: neither UTF-8 nor GBK [UNREADABLE]"), run.err());
        }
        assertTrue(run.err().contains("hint: save it as UTF-8 or GBK, or leave it out with --except"), run.err());
    }

    @Test
    void aBuildInNeitherEncodingIsNamed() throws Exception {
        for (String build : List.of("pom.xml", "build.gradle")) {
            project.write(build, NEITHER);
            Run run = Run.of("--specs", specs(), root());

            assertEquals(3, run.exitCode());
            assertTrue(run.err().contains("cannot read this build: " + build + ": neither UTF-8 nor GBK"), run.err());
            assertTrue(
                    run.err().contains("hint: save it as UTF-8 or GBK, or, if it is XML, in the encoding"), run.err());
            Files.delete(project.root().resolve(build));
        }
    }

    @Test
    void aBuildIsNamedBesideSources() throws Exception {
        project.write("pom.xml", NEITHER);
        project.write("src/main/java/com/example/One.java", NEITHER);
        Run run = Run.of("--specs", specs(), root());

        assertTrue(run.err().contains("pom.xml: neither"), run.err());
        assertTrue(run.err().contains("One.java: neither"), run.err());
    }

    @Test
    void aJarThatIsNoneOfTheSdkIsOneMessage() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        Path empty = folder.resolve("empty.jar");
        new JarOutputStream(Files.newOutputStream(empty)).close();

        assertTrue(Run.of("--sdk", text.toString(), root()).err().contains("[UNREADABLE]"));
        assertTrue(Run.of("--sdk", empty.toString(), root()).err().contains("[NO_SDK]"));
        assertTrue(Run.of("--sdk", folder.resolve("none.jar").toString(), root())
                .err()
                .contains("[UNREADABLE]"));
        assertTrue(Run.of("--specs", folder.resolve("none").toString(), root())
                .err()
                .contains("[UNREADABLE]"));
    }

    @Test
    void aNameThatIsTakenIsOneMessage() throws Exception {
        project.write("src/main/java/com/example/top/Top.java", "package com.example.top; class Top {}");
        Run run = Run.of("--specs", specs(), "--apply", root());

        assertTrue(run.err()
                .contains("Top.java: this class is there already [NAME_TAKEN]\n  hint: choose another with --name"));
        assertEquals(3, run.exitCode());
    }

    @ParameterizedTest
    @CsvSource({
        "--derive",
        "--apply --sdk x.jar",
        "--except src --sdk x.jar",
        "--package com.example --sdk x.jar",
        "--name Qianniu --sdk x.jar",
        "--except no-such-folder .",
        "--except .. .",
        "no-such-folder",
        "--package 1.2 .",
        "--package com.example.new .",
        "--name class .",
        "--name a.Top .",
        "--name Taobao .",
        "--nonsense",
        "''"
    })
    void aWrongCommandLineEndsWithTwo(String line) {
        Run run = line.isEmpty() ? Run.of() : Run.of(line.split(" "));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().matches("(?s)error: .*\\R  hint: topaz-migration --help\\R"), run.err());
    }

    /** The folder in which the program runs may have one of the same name. */
    @Test
    void aFileToLeaveOutIsOneOfTheProject() throws Exception {
        project.write("src/other/Broken.java", "// com.taobao.api\nclass Broken { void }\n");

        assertTrue(Files.exists(Path.of("src")));
        assertEquals(
                "error: --except: there is no src/nothing in " + root() + "\n  hint: topaz-migration --help\n",
                Run.of("--except", "src/nothing", root()).err().replace(System.lineSeparator(), "\n"));
        assertTrue(Run.of("--except", "src", root()).err().contains("[NOTHING_TO_MOVE]"));
    }

    @Test
    void aMisspelledOptionIsCorrected() {
        Run run = Run.of("--aply", ".");

        assertTrue(run.err().contains("  hint: did you mean '--apply'? topaz-migration --help"), run.err());
    }
}
