package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated types that other processors generate, round after round. */
class LaterRoundsTest {
    @TempDir
    private Path folder;

    /** Generates one of the types in each round. */
    @SupportedAnnotationTypes("*")
    private static final class TypeByRound extends AbstractProcessor {
        private final Deque<String> types;

        TypeByRound(String... types) {
            this.types = new ArrayDeque<>(List.of(types));
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!types.isEmpty()) {
                write("Later" + types.size(), types.remove());
            }
            return false;
        }

        private void write(String name, String type) {
            try (Writer out =
                    processingEnv.getFiler().createSourceFile("shop." + name).openWriter()) {
                out.write("package shop; " + type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void writeSpecs() throws IOException {
        for (String name : List.of("demo.a.get", "demo.b.get")) {
            String trade = "<param name=\"trade\" type=\"Trade\"><param name=\"tid\" type=\"Number\"/></param>";
            Files.writeString(
                    folder.resolve(name + ".xml"),
                    "<api xmlns=\"https://topaz.dev/spec/1\" name=\"" + name + "\" title=\"t\"><response>" + trade
                            + "</response></api>");
        }
    }

    @Test
    void mayNameAnApiThatAnEarlierRoundHasGenerated() {
        Compilation compilation = compile(
                "@dev.topaz.runtime.TopApis(\"demo.*\") interface Second {}",
                "@dev.topaz.runtime.TopApis(\"demo.b.get\") interface Third {}");

        assertEquals(List.of(), errors(compilation));
        for (String client : List.of("FirstClient", "SecondClient", "ThirdClient")) {
            assertTrue(compilation.generatedSourceFile("shop." + client).isPresent(), client);
        }
    }

    @Test
    void aClassThatWouldHaveOtherMembersIsToldSo() {
        List<String> errors = errors(compile(
                "@dev.topaz.runtime.TopApis(value = \"demo.a.get\", sharedTypes = \"Trade\") interface Second {}"));

        assertEquals(1, errors.size(), errors.toString());
        assertTrue(
                errors.get(0)
                        .startsWith(
                                "the class shop.DemoAGetResponse exists already: another annotated type of this package"
                                        + " has it, with other members [CLASS_EXISTS]"),
                errors.get(0));
    }

    private Compilation compile(String... later) {
        return UserModule.javac()
                .withProcessors(new TopazProcessor(), new TypeByRound(later))
                .withOptions("-Atopaz.specs=" + folder)
                .compile(JavaFileObjects.forSourceString(
                        "shop.First", "package shop; @dev.topaz.runtime.TopApis(\"demo.a.get\") interface First {}"));
    }

    private static List<String> errors(Compilation compilation) {
        return compilation.errors().stream()
                .filter(error -> error.getKind() == Diagnostic.Kind.ERROR)
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
    }
}
