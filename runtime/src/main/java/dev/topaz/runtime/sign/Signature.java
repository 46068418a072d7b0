package dev.topaz.runtime.sign;

import dev.topaz.runtime.utf8.Utf8Buffer;
import java.security.MessageDigest;

/**
 * One signature in the making: takes the text piece by piece, so that it never exists as a whole.
 *
 * <p>For one thread, and for one signature.
 */
public final class Signature {
    private final Signer signer;
    private final MessageDigest digest;
    private final Utf8Buffer piece;

    Signature(Signer signer, MessageDigest digest, Utf8Buffer piece) {
        this.signer = signer;
        this.digest = digest;
        this.piece = piece;
    }

    /** Goes on with this text. */
    public void add(String text) {
        if (piece.size() + Utf8Buffer.most(text) > piece.capacity()) {
            flush();
        }
        piece.utf8(text);
    }

    /** Goes on with these bytes. */
    // The buffer is for the packages of this module, which it does not leave.
    @SuppressWarnings("exports")
    public void add(Utf8Buffer bytes) {
        flush();
        bytes.feed(digest);
    }

    /** The signature, in upper-case hexadecimal digits. */
    public String finish() {
        flush();
        piece.hex(signer.finish(digest));
        String signature = piece.toString();
        piece.clear();
        return signature;
    }

    private void flush() {
        piece.feed(digest);
        piece.clear();
    }
}
