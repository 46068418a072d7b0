package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SpecPlaceTest {
    @TempDir
    private Path root;

    /** An interrupted download leaves such a jar, and a class path has hundreds. */
    @Test
    void aDamagedJarIsNamed() throws IOException {
        Path jar = Files.writeString(root.resolve("half.jar"), "PK");

        for (Executable read : List.<Executable>of(
                () -> SpecPlace.of(jar), () -> SpecPlace.holdsClass(jar, SpecDigest.ANNOTATION_FILE))) {
            IOException e = assertThrows(IOException.class, read);
            assertTrue(e.getMessage().startsWith(jar + " is damaged: "), e::getMessage);
        }
    }

    @Test
    void whatIsNotThereHoldsNothing() throws IOException {
        assertEquals(false, SpecPlace.of(root.resolve("none.jar")).hasSpecs());
    }
}
