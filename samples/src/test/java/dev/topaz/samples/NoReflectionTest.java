package dev.topaz.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.ReflectiveCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program of Topaz alone needs no metadata to become a native image. */
class NoReflectionTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void noGeneratedByteCodeLooksAnythingUpByName() {
        assertTrue(Files.exists(CLASSES.resolve("dev/topaz/samples/BcpushIsvEventEmitRequest.class")));
        assertEquals(List.of(), ReflectiveCalls.below(CLASSES));
    }
}
