package dev.topaz.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
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

    /** JDK 8 loads words where nothing else looks at the bounds; the tests of conformance let it. */
    @Test
    void theOneForJavaEightLoadsWhatIsInTheArrayAndNothingElse() {
        byte[] bytes = new byte[20];
        new Random(1).nextBytes(bytes);
        List<Long> loaded = new ArrayList<>();
        UnsafeWords.Load load = (array, offset) -> {
            assertSame(bytes, array);
            loaded.add(offset - UnsafeWords.FIRST_BYTE);
            return offset;
        };
        List<Integer> outside = List.of(-1, 13, 19, 20, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE - 7);
        for (int offset : outside) {
            assertThrows(IndexOutOfBoundsException.class, () -> ByteArrays.wordAt(load, bytes, offset), "at " + offset);
        }
        assertEquals(List.of(), loaded);
        for (int offset = 0; offset <= 12; offset++) {
            assertEquals(offset + UnsafeWords.FIRST_BYTE, ByteArrays.wordAt(load, bytes, offset));
        }
        assertEquals(LongStream.rangeClosed(0, 12).boxed().toList(), loaded);
    }

    @Test
    void theOneForJavaEightLoadsNothingFromAnArrayThatIsShorterThanAWord() {
        UnsafeWords.Load load = (array, offset) -> fail("loads at " + offset);
        for (int length = 0; length < Long.BYTES; length++) {
            byte[] bytes = new byte[length];
            assertThrows(IndexOutOfBoundsException.class, () -> ByteArrays.wordAt(load, bytes, 0), "of " + length);
        }
    }

    @Test
    void noOtherPlatformLooksForWhatLoadsWords() {
        assertTrue(UnsafeWords.isFor("1.8", "amd64"));
        assertTrue(UnsafeWords.isFor("1.8", "aarch64"));
        assertFalse(UnsafeWords.isFor("1.8", "sparcv9"));
        assertFalse(UnsafeWords.isFor("9", "amd64"));
        assertFalse(UnsafeWords.isFor("17", "aarch64"));
        assertFalse(UnsafeWords.isFor("0.9", "aarch64"), "Android");
        assertFalse(UnsafeWords.isFor("", ""));
        assertNull(UnsafeWords.LOAD);
    }
}
