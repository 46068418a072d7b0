package dev.topaz.catalog.format;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of a catalogue: that it is one, its version, and how long its index is. */
final class CatalogHeader {
    static final int LENGTH = 13;

    /** Grows by one when an older reader would misread the bytes. A reader keeps the versions before its own. */
    static final int VERSION = 1;

    private static final byte[] MAGIC = "TOPAZCAT".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_INDEX_LENGTH = 1 << 24;

    private CatalogHeader() {}

    static byte[] write(int indexLength) {
        return ByteBuffer.allocate(LENGTH)
                .put(MAGIC)
                .put((byte) VERSION)
                .putInt(indexLength)
                .array();
    }

    /** Reads the header and returns the length of the index. */
    static int read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] magic = new byte[MAGIC.length];
        data.readFully(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException("it does not begin as a catalogue does");
        }
        int version = data.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("it has version " + version + ", and this reader knows version " + VERSION);
        }
        int indexLength = data.readInt();
        if (indexLength < 0 || indexLength > MAX_INDEX_LENGTH) {
            throw new IOException("the length of its index is " + indexLength);
        }
        return indexLength;
    }
}
