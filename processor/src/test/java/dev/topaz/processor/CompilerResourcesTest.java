package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a location that a compiler shows, or lists, or neither. */
class CompilerResourcesTest {
    /** Eclipse's editor knows the output folders, and refuses every other location with the first of these. */
    @ParameterizedTest
    @ValueSource(classes = {IllegalArgumentException.class, UnsupportedOperationException.class})
    void saysThatTheCompilerRefuses(Class<? extends RuntimeException> refusal) {
        CompilerResources resources = of(() -> refusal.getConstructor().newInstance());

        assertEquals(Optional.empty(), resources.find("demo.a.get"));
        assertEquals("the class path (this compiler does not show them)", resources.description());
    }

    @Test
    void saysThatNothingIsListedWhereTheCompilerHidesFolders() {
        CompilerResources resources = of(() -> new FileNotFoundException("META-INF/topaz/probe.xml"));

        assertEquals(Set.of(), resources.apiNames());
        assertEquals("the class path (looked up by name only)", resources.description());
    }

    @Test
    void doesNotTakeAbsenceForARefusal() {
        CompilerResources resources = of(() -> new FileNotFoundException("META-INF/topaz/demo.a.get.xml"));

        assertEquals(Optional.empty(), resources.find("demo.a.get"));
        assertEquals("the class path", resources.description());
    }

    @Test
    void hidesNoMistakeOfOurs() {
        CompilerResources resources = of(NullPointerException::new);

        assertThrows(NullPointerException.class, () -> resources.find("demo.a.get"));
    }

    private static CompilerResources of(Answer answer) {
        return new CompilerResources(new Failing(answer), StandardLocation.CLASS_PATH, "the class path");
    }

    /** Makes what a look-up fails with. */
    private interface Answer {
        Exception failure() throws ReflectiveOperationException;
    }

    /** A compiler in which every look-up fails. */
    private record Failing(Answer answer) implements Filer {
        @Override
        public FileObject getResource(Location at, CharSequence pkg, CharSequence name) throws IOException {
            try {
                throw answer.failure();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... elements) {
            throw new AssertionError(name);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... elements) {
            throw new AssertionError(name);
        }

        @Override
        public FileObject createResource(Location at, CharSequence pkg, CharSequence name, Element... elements) {
            throw new AssertionError(name);
        }
    }
}
