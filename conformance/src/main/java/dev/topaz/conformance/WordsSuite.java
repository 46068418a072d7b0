package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.json.JsonException;
import dev.topaz.runtime.json.JsonReader;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The reader of JSON reads eight bytes at once, on each JDK in its way, and never beyond a document. */
class WordsSuite {
    private static final String PACKAGE = "dev.topaz.runtime.json.";
    private static final String DOCUMENT =
            "{\"a_name_of_more_than_sixteen_bytes\":\"2026-11-29 12:34:56\",\"n\":12345678,"
                    + "\"text\":\"\u6dd8\u5b9d \\u00e9\\n\ud83d\ude00 and some more\",\"list\":[1.5e3,-20190012,true,null,\"\"]}";

    private static long wordAt(byte[] bytes, int offset) throws Throwable {
        Method method = Class.forName(PACKAGE + "ByteArrays").getDeclaredMethod("wordAt", byte[].class, int.class);
        method.setAccessible(true);
        try {
            return (Long) method.invoke(null, bytes, offset);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void aWordIsItsBytesTheFirstOneLowest() throws Throwable {
        byte[] bytes = new byte[100];
        new Random(1).nextBytes(bytes);
        ByteBuffer expected = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int offset = 0; offset <= bytes.length - Long.BYTES; offset++) {
            assertEquals(expected.getLong(offset), wordAt(bytes, offset), "at " + offset);
        }
    }

    @Test
    void noWordReachesBeyondItsArray() {
        for (int length = 0; length < 20; length++) {
            byte[] bytes = new byte[length];
            for (int offset : new int[] {-1, length - 7, length, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                assertThrows(IndexOutOfBoundsException.class, () -> wordAt(bytes, offset), length + " at " + offset);
            }
        }
    }

    @Test
    void aDocumentThatIsCutIsRefusedWhereverThatIs() {
        byte[] document = DOCUMENT.getBytes(StandardCharsets.UTF_8);
        new JsonReader(document).skip();
        for (int length = 0; length < document.length; length++) {
            JsonReader reader = new JsonReader(Arrays.copyOf(document, length));
            assertThrows(JsonException.class, reader::skip, "of " + length);
        }
    }

    /** On others than these two processors bytes are read one by one. */
    @Test
    void jdkEightLoadsWords() throws ReflectiveOperationException {
        boolean isEight = System.getProperty("java.specification.version").equals("1.8");
        boolean isCommon = Arrays.asList("amd64", "aarch64").contains(System.getProperty("os.arch"));
        Field load = Class.forName(PACKAGE + "UnsafeWords").getDeclaredField("LOAD");
        load.setAccessible(true);
        assertEquals(isEight && isCommon, load.get(null) != null);
    }
}
