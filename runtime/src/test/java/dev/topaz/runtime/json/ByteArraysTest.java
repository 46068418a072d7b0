package dev.topaz.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both twins read the same words. */
class ByteArraysTest {
    private static final String NAME = "dev.topaz.runtime.json.ByteArrays";
    private static final Path TWINS = Path.of("target/classes/META-INF/versions/9");

    /** Finds the twin first. */
    private static final class TwinLoader extends URLClassLoader {
        TwinLoader() throws IOException {
            super(new URL[] {TWINS.toUri().toURL()}, null);
        }
    }

    private static void readsWordsWithTheFirstByteLowest(Class<?> twin) throws ReflectiveOperationException {
        Method wordAt = twin.getDeclaredMethod("wordAt", byte[].class, int.class);
        wordAt.setAccessible(true);
        byte[] bytes = new byte[100];
        new Random(1).nextBytes(bytes);
        ByteBuffer expected = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i <= bytes.length - Long.BYTES; i++) {
            assertEquals(expected.getLong(i), wordAt.invoke(null, bytes, i), "at " + i);
        }
    }

    @Test
    void theOneForJavaEightReadsWordsWithTheFirstByteLowest() throws ReflectiveOperationException {
        readsWordsWithTheFirstByteLowest(ByteArrays.class);
    }

    @Test
    void theOneForJavaNineReadsWordsWithTheFirstByteLowest() throws ReflectiveOperationException, IOException {
        try (TwinLoader loader = new TwinLoader()) {
            Class<?> twin = loader.loadClass(NAME);
            assertNotSame(ByteArrays.class, twin);
            readsWordsWithTheFirstByteLowest(twin);
        }
    }
}
