package dev.topaz.migration.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.runtime.ApiException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceLibraryTest {
    private static final SourceText CALLER = new SourceText("Shop.java", """
            import dev.topaz.runtime.ApiException;

            class Shop {
                int run(ApiException failure) {
                    return failure.onlyInTheText();
                }
            }
            """);
    private static final SourceText LIBRARY = new SourceText("generated/dev/topaz/runtime/ApiException.java", """
            package dev.topaz.runtime;

            public class ApiException extends Exception {
                public int onlyInTheText() {
                    return 1;
                }
            }
            """);

    private static List<String> errors(List<SourceText> libraries, List<Path> classPath) {
        return JavaReader.ofThisJdk().orElseThrow().attribute(List.of(CALLER), libraries, classPath).errors().stream()
                .map(error -> error.path() + ": " + error.code())
                .toList();
    }

    private static Path runtime() throws Exception {
        return Path.of(ApiException.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Test
    void theCompilerFindsAClassThatOnlyALibraryHas() {
        assertEquals(List.of(), errors(List.of(LIBRARY), List.of()));
    }

    @Test
    void aLibraryIsMeantAndNotTheClassFileOfTheSameName() throws Exception {
        assertEquals(
                List.of("Shop.java: compiler.err.cant.resolve.location.args"), errors(List.of(), List.of(runtime())));
        assertEquals(List.of(), errors(List.of(LIBRARY), List.of(runtime())));
    }

    @Test
    void aLibraryThatNoSourceNeedsIsNotRead() {
        SourceText broken = new SourceText("generated/com/example/Broken.java", "package com.example; class {");

        assertEquals(List.of(), errors(List.of(LIBRARY, broken), List.of()));
    }
}
