package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopApisSearchTest {
    @TempDir
    private Path root;

    private boolean isUsed(String source) throws IOException {
        Files.writeString(root.resolve("A.java"), source);
        MavenProject project = new MavenProject();
        project.addCompileSourceRoot(root.toString());
        return new TopApisSearch(project).isUsed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@TopApis(\"a.b.c\") interface A {}",
                "/** {@code @TopApis} */ @dev.topaz.runtime.TopApis(\"a.b.c\") interface A {}",
                "// Topics\n@TopMessages(\"a_B\") interface A {}",
                "class A { char quote = '\"'; @TopApis(\"a.b.c\") interface B {} }",
                "class A { String s = \"\\\\\"; @TopApis(\"a.b.c\") interface B {} }"
            })
    void anAnnotationIsFound(String source) throws IOException {
        assertEquals(true, isUsed(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** The client is generated from {@code @TopApis}. */ class A {}",
                "// see @TopApis\nclass A {}",
                "class A { String s = \"write @TopApis, \\\"@TopApis\\\"\"; }",
                "class A { String s = \"\"\"\n@TopApis(\"a\")\n\"\"\"; }",
                "@TopApisOfOurs class A {}",
                "/* not closed @TopApis",
                "class A { String s = \"not closed"
            })
    void whatOnlySpeaksOfItNeedsNoProcessor(String source) throws IOException {
        assertEquals(false, isUsed(source));
    }
}
