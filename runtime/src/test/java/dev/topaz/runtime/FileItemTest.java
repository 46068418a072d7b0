package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.generated.Checks;
import dev.topaz.runtime.generated.ConstraintViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileItemTest {
    private static final byte[] BYTES = {1, 2, 3};

    @Test
    void isMadeInEveryWayTheOfficialOneIs() {
        Set<String> missing = new HashSet<>(constructors(com.taobao.api.FileItem.class));
        missing.removeAll(constructors(FileItem.class));

        assertEquals(Set.of(), missing);
    }

    @Test
    void isReadAnewForEachSending(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.png"), BYTES);
        for (FileItem item : new FileItem[] {
            new FileItem(file),
            new FileItem(file.toString()),
            new FileItem(file.toFile()),
            new FileItem("a.png", BYTES),
            new FileItem("a.png", () -> new ByteArrayInputStream(BYTES), 3, FileItem.DEFAULT_MIME_TYPE)
        }) {
            assertEquals("a.png", item.getFileName());
            assertEquals("application/octet-stream", item.getMimeType());
            assertEquals(OptionalLong.of(3), item.length());
            assertArrayEquals(BYTES, read(item));
            assertArrayEquals(BYTES, read(item));
        }
    }

    @Test
    void canBeSentOnceWhenMadeFromAnOpenStream() throws Exception {
        FileItem item = new FileItem("a.png", new ByteArrayInputStream(BYTES), "image/png");

        assertEquals(OptionalLong.empty(), item.length());
        assertArrayEquals(BYTES, read(item));
        IOException e = assertThrows(IOException.class, item::open);
        assertTrue(e.getMessage().contains("'a.png'") && e.getMessage().contains("Source"), e.getMessage());
    }

    @Test
    void opensASourceOfUnknownLengthAsOftenAsWanted() throws Exception {
        FileItem item = new FileItem("a.png", () -> new ByteArrayInputStream(BYTES), "image/png");

        assertEquals(OptionalLong.empty(), item.length());
        assertArrayEquals(BYTES, read(item));
        assertArrayEquals(BYTES, read(item));
    }

    @Test
    void passesTheCheckOfItsSizeWhenNobodyKnowsIt() {
        FileItem unknown = new FileItem("a.png", new ByteArrayInputStream(BYTES));
        FileItem known = new FileItem("a.png", () -> new ByteArrayInputStream(BYTES), 3, "image/png");

        assertDoesNotThrow(() -> Checks.maxLength(unknown, 2, "image"));
        assertThrows(ConstraintViolation.class, () -> Checks.maxLength(known, 2, "image"));
    }

    @Test
    void saysThatAFileIsNotThere(@TempDir Path folder) {
        FileItem absent = new FileItem(folder.resolve("absent.png"));

        assertThrows(UncheckedIOException.class, absent::length);
        assertThrows(IOException.class, absent::open);
    }

    @Test
    void doesNotChangeWithTheBytesItWasMadeFrom() throws Exception {
        byte[] bytes = BYTES.clone();
        FileItem item = new FileItem("a.png", bytes);
        bytes[0] = 9;

        assertArrayEquals(BYTES, read(item));
        assertFalse(item.toString().contains("a.png"), item.toString());
    }

    private static byte[] read(FileItem item) throws IOException {
        try (InputStream in = item.open()) {
            return in.readAllBytes();
        }
    }

    private static Set<String> constructors(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .map(Constructor::getParameterTypes)
                .map(Arrays::toString)
                .collect(Collectors.toSet());
    }
}
