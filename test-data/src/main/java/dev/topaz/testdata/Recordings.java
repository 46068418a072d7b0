package dev.topaz.testdata;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Reads the recordings of the official SDK that lie beside this class, in {@code vectors}; the README there says what each file
 * holds.
 */
public final class Recordings {
    private Recordings() {}

    /**
     * Returns the whole text of a recording.
     *
     * @param file its name without the suffix of the compression, such as {@code sign.jsonl}
     */
    public static String text(String file) {
        String resource = "vectors/" + file + ".gz";
        try (InputStream in = Recordings.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
