package dev.topaz.catalog.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflates and inflates blocks with a preset dictionary. The zlib format carries a checksum of every block. */
final class Compression {
    /** Means that a block needs no dictionary. */
    static final byte[] NO_DICTIONARY = {};

    private static final int BUFFER = 8192;

    private Compression() {}

    static byte[] deflate(byte[] raw, byte[] dictionary) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            if (dictionary.length > 0) {
                deflater.setDictionary(dictionary);
            }
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] inflate(byte[] deflated, byte[] dictionary) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            return inflate(inflater, dictionary);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new IOException("a block is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater, byte[] dictionary) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        while (!inflater.finished()) {
            int length = inflater.inflate(buffer);
            out.write(buffer, 0, length);
            if (inflater.needsDictionary()) {
                inflater.setDictionary(dictionary);
            } else if (length == 0 && !inflater.finished()) {
                throw new DataFormatException("the block ends too early");
            }
        }
        return out.toByteArray();
    }
}
