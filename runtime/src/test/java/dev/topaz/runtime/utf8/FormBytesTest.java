package dev.topaz.runtime.utf8;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Both twins write the same bytes, and leave all others but one as they are. */
class FormBytesTest {
    private static final String NAME = "dev.topaz.runtime.utf8.FormBytes";
    private static final Path TWINS = Path.of("target/classes/META-INF/versions/9");

    /** Finds the twin first. */
    private static final class TwinLoader extends URLClassLoader {
        TwinLoader() throws IOException {
            super(new URL[] {TWINS.toUri().toURL()}, null);
        }
    }

    private static void writesTheLowestByteFirst(Class<?> twin) throws ReflectiveOperationException {
        Method write = twin.getDeclaredMethod("write", byte[].class, int.class, int.class);
        write.setAccessible(true);
        for (int at = 0; at <= 6; at++) {
            byte[] into = new byte[10];
            Arrays.fill(into, (byte) 9);
            byte[] expected = into.clone();
            expected[at] = '%';
            expected[at + 1] = 'E';
            expected[at + 2] = (byte) 0xFF;

            write.invoke(null, into, at, '%' | 'E' << 8 | 0xFF << 16 | 3 << 24);

            into[at + 3] = 9;
            assertArrayEquals(expected, into, "at " + at);
        }
    }

    @Test
    void theOneForJavaEightWritesTheLowestByteFirst() throws ReflectiveOperationException {
        writesTheLowestByteFirst(FormBytes.class);
    }

    @Test
    void theOneForJavaNineWritesTheLowestByteFirst() throws ReflectiveOperationException, IOException {
        try (TwinLoader loader = new TwinLoader()) {
            Class<?> twin = loader.loadClass(NAME);
            assertNotSame(FormBytes.class, twin);
            writesTheLowestByteFirst(twin);
        }
    }
}
