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

/** Both twins read the same. */
class ByteArraysTest {
    private static final String NAME = "dev.topaz.runtime.json.ByteArrays";
    private static final Path TWINS = Path.of("target/classes/META-INF/versions/9");

    /** Finds the twin first. */
    private static final class TwinLoader extends URLClassLoader {
        TwinLoader() throws IOException {
            super(new URL[] {TWINS.toUri().toURL()}, null);
        }
    }

    private static Method method(Class<?> twin, String name) throws ReflectiveOperationException {
        Method method = twin.getDeclaredMethod(name, byte[].class, int.class);
        method.setAccessible(true);
        return method;
    }

    private static void readsWithTheFirstByteLowest(Class<?> twin) throws ReflectiveOperationException {
        Method wordAt = method(twin, "wordAt");
        Method threeAt = method(twin, "threeAt");
        byte[] bytes = new byte[100];
        new Random(1).nextBytes(bytes);
        ByteBuffer expected = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i <= bytes.length - Long.BYTES; i++) {
            assertEquals(expected.getLong(i), wordAt.invoke(null, bytes, i), "at " + i);
        }
        for (int i = 1; i <= bytes.length - 3; i++) {
            assertEquals(expected.getInt(i - 1) >>> Byte.SIZE, threeAt.invoke(null, bytes, i), "at " + i);
        }
    }

    @Test
    void theOneForJavaEightReadsWithTheFirstByteLowest() throws ReflectiveOperationException {
        readsWithTheFirstByteLowest(ByteArrays.class);
    }

    @Test
    void theOneForJavaNineReadsWithTheFirstByteLowest() throws ReflectiveOperationException, IOException {
        try (TwinLoader loader = new TwinLoader()) {
            Class<?> twin = loader.loadClass(NAME);
            assertNotSame(ByteArrays.class, twin);
            readsWithTheFirstByteLowest(twin);
        }
    }
}
