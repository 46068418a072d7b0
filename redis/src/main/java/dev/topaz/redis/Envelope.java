package dev.topaz.redis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An encrypted value as it lies in Redis: the form, the name of the key, the nonce, and what was encrypted. */
record Envelope(String keyId, byte[] nonce, byte[] sealed) {
    static final byte FORM = 1;
    static final int NONCE_BYTES = 12;
    static final int MOST_ID_BYTES = Byte.MAX_VALUE;

    byte[] bytes() {
        byte[] id = keyId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + id.length + nonce.length + sealed.length)
                .put(FORM)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Reads a value; empty if it has another form. */
    static Optional<Envelope> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.remaining() < 2 || in.get() != FORM) {
            return Optional.empty();
        }
        int idBytes = in.get();
        if (idBytes < 1 || in.remaining() < idBytes + NONCE_BYTES) {
            return Optional.empty();
        }
        String keyId = new String(next(in, idBytes), StandardCharsets.UTF_8);
        byte[] nonce = next(in, NONCE_BYTES);
        return Optional.of(new Envelope(keyId, nonce, next(in, in.remaining())));
    }

    private static byte[] next(ByteBuffer in, int length) {
        byte[] part = new byte[length];
        in.get(part);
        return part;
    }
}
