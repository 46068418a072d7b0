package dev.topaz.catalog.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Records that are reached by their number, without reading those before: a table of the places where they begin, then the
 * records. Most of an index is never looked at.
 */
final class IndexTable {
    private final byte[] bytes;
    private final int size;

    private IndexTable(byte[] bytes, int size) {
        this.bytes = bytes;
        this.size = size;
    }

    /** Returns the table that {@link #bytes} made, and that ends where the bytes end. */
    static IndexTable read(byte[] bytes) throws IOException {
        if (bytes.length < Integer.BYTES) {
            throw new IOException("a table ends too early");
        }
        int size = ByteBuffer.wrap(bytes).getInt();
        if (size < 0 || size > bytes.length / Integer.BYTES - 1) {
            throw new IOException("a table of " + size + " records ends too early");
        }
        return new IndexTable(bytes, size);
    }

    int size() {
        return size;
    }

    /** Returns the record of a number, which is less than the size. */
    FactsInput record(int number) throws IOException {
        if (number < 0 || number >= size) {
            throw new IOException("there is no record " + number + " of " + size);
        }
        return new FactsInput(bytes, ByteBuffer.wrap(bytes).getInt((number + 1) * Integer.BYTES));
    }

    static byte[] bytes(List<byte[]> records) {
        int at = (records.size() + 1) * Integer.BYTES;
        int length = at + records.stream().mapToInt(record -> record.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length).putInt(records.size());
        for (byte[] record : records) {
            bytes.putInt(at);
            at += record.length;
        }
        records.forEach(bytes::put);
        return bytes.array();
    }
}
