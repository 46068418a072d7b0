package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a location that a compiler shows, or lists, or neither. */
class CompilerResourcesTest {
    /** Eclipse's editor knows the output folders, and refuses every other location with the first of these. */
    @ParameterizedTest
    @ValueSource(classes = {IllegalArgumentException.class, UnsupportedOperationException.class})
    void saysThatTheCompilerRefuses(Class<? extends RuntimeException> refusal) {
        CompilerResources resources = of(() -> {
            throw refusal.getConstructor().newInstance();
        });

        assertEquals(Optional.empty(), resources.find("demo.a.get"));
        assertEquals("the class path (this compiler does not show them)", resources.description());
    }

    @Test
    void saysThatNothingIsListedWhereTheCompilerHidesFolders() {
        CompilerResources resources = of(() -> {
            throw new FileNotFoundException("META-INF/topaz/probe.xml");
        });

        assertEquals(Set.of(), resources.apiNames());
        assertEquals("the class path (looked up by name only)", resources.description());
    }

    @Test
    void doesNotTakeAbsenceForARefusal() {
        CompilerResources resources = of(() -> {
            throw new FileNotFoundException("META-INF/topaz/demo.a.get.xml");
        });

        assertEquals(Optional.empty(), resources.find("demo.a.get"));
        assertEquals("the class path", resources.description());
    }

    @Test
    void hidesNoMistakeOfOurs() {
        CompilerResources resources = of(() -> {
            throw new NullPointerException("on purpose");
        });

        assertThrows(NullPointerException.class, () -> resources.find("demo.a.get"));
    }

    /** As javac says of a file that may not be read; the editor and the batch compiler of Eclipse say as little as of an absent one. */
    @ParameterizedTest
    @ValueSource(classes = {AccessDeniedException.class, FileNotFoundException.class, IOException.class})
    void takesNoSpecThatIsThereForAbsent(Class<? extends IOException> failure, @TempDir Path folder)
            throws IOException {
        Path spec = Files.writeString(folder.resolve("demo.a.get.xml"), "");
        CompilerResources resources = of(() -> new Unreadable(spec, failure));

        UncheckedIOException thrown = assertThrows(UncheckedIOException.class, () -> resources.find("demo.a.get"));
        assertEquals("cannot read the spec " + spec, thrown.getMessage());
        assertEquals(failure, thrown.getCause().getClass());
    }

    @ParameterizedTest
    @ValueSource(classes = {NoSuchFileException.class, FileNotFoundException.class, IOException.class})
    void knowsThatASpecIsAbsentWhenItIsOpened(Class<? extends IOException> failure, @TempDir Path folder) {
        CompilerResources resources = of(() -> new Unreadable(folder.resolve("demo.a.get.xml"), failure));

        assertEquals(Optional.empty(), resources.find("demo.a.get"));
    }

    /** As javac and Eclipse do of a file that another processor is writing. */
    @Test
    void takesNoSpecThatIsBeingWrittenForAbsent() {
        CompilerResources resources = of(() -> {
            throw new FilerException("Attempt to reopen a file for path x");
        });

        assertThrows(UncheckedIOException.class, () -> resources.find("demo.a.get"));
    }

    private static CompilerResources of(Answer answer) {
        return new CompilerResources(new Answering(answer), StandardLocation.CLASS_PATH, "the class path");
    }

    /** A file of which a compiler knows the place, and that cannot be opened. */
    private static final class Unreadable extends SimpleJavaFileObject {
        private final Class<? extends IOException> failure;

        Unreadable(Path file, Class<? extends IOException> failure) {
            super(file.toUri(), Kind.OTHER);
            this.failure = failure;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            try {
                throw failure.getConstructor(String.class).newInstance(getName());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Makes what a look-up ends with. */
    private interface Answer {
        FileObject get() throws Exception;
    }

    /** A compiler in which every look-up ends in the same way. */
    private record Answering(Answer answer) implements Filer {
        @Override
        public FileObject getResource(Location at, CharSequence pkg, CharSequence name) throws IOException {
            try {
                return answer.get();
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
