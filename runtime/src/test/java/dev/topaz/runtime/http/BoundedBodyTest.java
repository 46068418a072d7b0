package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedBodyTest {
    private static final byte[] TEXT = "{\"demo_get_response\":{}}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", " gzip "})
    void decompresses(String encoding) throws Exception {
        assertArrayEquals(TEXT, BoundedBody.decompressed(gzip(TEXT), encoding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "Identity"})
    void leavesAloneWhatIsNotCompressed(String encoding) throws Exception {
        assertArrayEquals(TEXT, BoundedBody.decompressed(TEXT, encoding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip,gzip", "gzip;q=1"})
    void refusesWhatWasNotAskedFor(String encoding) {
        assertThrows(IOException.class, () -> BoundedBody.decompressed(gzip(TEXT), encoding));
    }

    @Test
    void readsSeveralMembersAsOneAnswer() throws Exception {
        byte[] two = join(gzip(TEXT), gzip(TEXT));

        assertArrayEquals(join(TEXT, TEXT), BoundedBody.decompressed(two, "gzip"));
    }

    /** The JDK's reader takes what is left of a second member for nothing. */
    @Test
    void neverTakesACutAnswerForAWholeOne() throws Exception {
        byte[] random = new byte[3000];
        new Random(20261125).nextBytes(random);
        byte[] whole = gzip(random);
        for (byte[] answer : new byte[][] {whole, join(gzip(TEXT), whole)}) {
            int member = answer.length - whole.length;
            for (int length = 1; length < answer.length; length++) {
                byte[] cut = Arrays.copyOf(answer, length);
                if (length != member) {
                    assertThrows(IOException.class, () -> BoundedBody.decompressed(cut, "gzip"), "cut at " + length);
                }
            }
        }
    }

    @Test
    void saysSoWhereverItIsCut() throws Exception {
        byte[] whole = gzip(TEXT);
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            IOException refused = assertThrows(IOException.class, () -> BoundedBody.decompressed(cut, "gzip"));
            assertEquals("it ends too early", refused.getMessage(), "cut at " + length);
        }
    }

    @Test
    void refusesGarbage() throws Exception {
        byte[] good = gzip(TEXT);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x55;
            try {
                assertArrayEquals(TEXT, BoundedBody.decompressed(bad, "gzip"), "changed at " + i);
                assertTrue(i >= 4 && i < 10, "only time and system are free, and not " + i);
            } catch (IOException e) {
                // As it should be.
                assertTrue(i < good.length);
            }
        }
        assertThrows(IOException.class, () -> BoundedBody.decompressed(TEXT, "gzip"));
    }

    @Test
    void readsRowsThatDifferInNothingButANumber() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; rows.length() < 8_000_000; i++) {
            rows.append("{\"num_iid\":")
                    .append(3000000 + i)
                    .append(
                            ",\"title\":\"a title that is the same in every row\",\"price\":\"10.00\",\"nick\":\"seller\"},");
        }
        byte[] text = rows.toString().getBytes(StandardCharsets.UTF_8);
        byte[] compressed = gzip(text);

        assertTrue(text.length < 50L * compressed.length, text.length + " of " + compressed.length);
        assertEquals(text.length, BoundedBody.decompressed(compressed, "gzip").length);
    }

    @Test
    void givesUpEarlyOnWhatUnpacksTooSteeply() throws Exception {
        byte[] bomb = gzip(new byte[100_000_000]);
        IOException e = assertThrows(IOException.class, () -> BoundedBody.decompressed(bomb, "gzip"));

        assertEquals("the answer is larger than " + 100 * bomb.length + " bytes when decompressed", e.getMessage());
    }

    @Test
    void takesWhatIsSmallHoweverSteeplyItUnpacks() throws Exception {
        assertEquals(1024 * 1024, BoundedBody.decompressed(gzip(new byte[1024 * 1024]), "gzip").length);
        byte[] more = gzip(new byte[1024 * 1024 + 1]);
        assertThrows(IOException.class, () -> BoundedBody.decompressed(more, "gzip"));
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
