package dev.topaz.messages;

import java.security.SecureRandom;

/**
 * The masking keys that RFC 6455 requires of a client: four unpredictable bytes for each frame. They are drawn in blocks, because the
 * generator is synchronized and slow. For use by one thread at a time.
 */
final class MaskingKeys {
    static final int LENGTH = 4;

    private final SecureRandom random = new SecureRandom();
    private final byte[] block = new byte[4096];
    private int next = block.length;

    /** Writes the next key. */
    void write(byte[] target, int offset) {
        if (next == block.length) {
            random.nextBytes(block);
            next = 0;
        }
        System.arraycopy(block, next, target, offset, LENGTH);
        next += LENGTH;
    }
}
