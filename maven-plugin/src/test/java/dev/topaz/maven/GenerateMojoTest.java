package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the goal {@code generate} refuses before it looks at a spec. */
class GenerateMojoTest {
    @TempDir
    private Path root;

    private final GenerateMojo goal = new GenerateMojo();

    /** Sets a parameter, as Maven does. */
    private void set(String parameter, Object value) throws ReflectiveOperationException {
        Field field = GenerateMojo.class.getDeclaredField(parameter);
        field.setAccessible(true);
        field.set(goal, value);
    }

    private String refusal() throws ReflectiveOperationException {
        set("packageName", "com.example.shop");
        set("client", "Qianniu");
        set("out", root.resolve("out").toFile());
        set("dir", new File(root.toFile(), "specs"));
        set("sourceLevel", 8);
        String message =
                assertThrows(MojoExecutionException.class, goal::execute).getMessage();
        assertEquals(false, Files.exists(root.resolve("out")));
        return message;
    }

    @ParameterizedTest
    @CsvSource({
        "topics, except, topaz.except means nothing without topaz.apis",
        "topics, returnBusinessFailures, topaz.returnBusinessFailures means nothing without topaz.apis",
        "topics, sharedTypes, topaz.sharedTypes means nothing without topaz.apis",
        "apis, exceptTopics, topaz.exceptTopics means nothing without topaz.topics"
    })
    void aParameterThatSaysSomethingOfDocumentsThatAreNotAskedFor(String asked, String parameter, String message)
            throws ReflectiveOperationException {
        set(asked, List.of("taobao.bcpush.isv.event.emit"));
        set(parameter, List.of("taobao.*"));

        assertEquals(message, refusal());
    }

    @Test
    void nothingIsAskedFor() throws ReflectiveOperationException {
        assertEquals("name at least one API (topaz.apis) or topic (topaz.topics)", refusal());
    }
}
