package dev.topaz.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    private Path root;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path posix() {
        return Requirement.POSIX.folder(root);
    }

    @Test
    void writesNothingWhenOneFileCannotBeWritten() throws IOException {
        Files.createDirectory(root.resolve("folder"));
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(root.resolve("one"), "1");
        texts.put(root.resolve("folder"), "2");

        IOException e = assertThrows(IOException.class, () -> AtomicFiles.write(texts));

        assertEquals(root.resolve("folder") + " is a folder", e.getMessage());
        assertEquals(List.of("folder"), names());
    }

    @Test
    void aLinkStaysAndItsFileIsWritten() throws IOException {
        Path file = Files.writeString(posix().resolve("file"), "old");
        Path link = Files.createSymbolicLink(root.resolve("link"), file.getFileName());
        Path toLink = Files.createSymbolicLink(root.resolve("to-link"), link);
        Path toNothing = Files.createSymbolicLink(root.resolve("to-nothing"), Path.of("made"));

        AtomicFiles.write(Map.of(toLink, "new", toNothing, "first"));

        assertEquals("new", Files.readString(file));
        assertEquals("first", Files.readString(root.resolve("made")));
        assertTrue(Stream.of(link, toLink, toNothing).allMatch(Files::isSymbolicLink));
        assertEquals(List.of("file", "link", "made", "to-link", "to-nothing"), names());
    }

    @Test
    void aLinkToItselfIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(posix().resolve("link"), Path.of("link"));

        assertThrows(FileSystemLoopException.class, () -> AtomicFiles.write(Map.of(link, "x")));
    }

    @Test
    void aFileKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(posix().resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrw----"));

        AtomicFiles.write(Map.of(file, "new"));

        assertEquals("rwxrw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    /** The null device stands for {@code /dev/stdout}: root may put a file into the place of either. */
    @Test
    void aDeviceIsWrittenToAndStays() throws IOException {
        Path link = Files.createSymbolicLink(posix().resolve("link"), Path.of("/dev/null"));

        AtomicFiles.write(Map.of(link, "x"));

        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
        assertEquals(List.of("link"), names());
    }
}
