package dev.topaz.runtime.sign;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A digest that has already seen its first bytes, ready to be copied.
 *
 * <p>The secret is digested once for each client, not once for each call. Never updated after construction, so any
 * thread may copy it.
 */
final class PreparedDigest {
    private final String algorithm;
    private final byte[] prefix;
    private final MessageDigest seen;

    PreparedDigest(String algorithm, byte[] prefix) {
        this.algorithm = algorithm;
        this.prefix = prefix.clone();
        this.seen = fresh();
    }

    /** Returns a digest of the caller's own that has seen the first bytes. */
    MessageDigest copy() {
        try {
            return (MessageDigest) seen.clone();
        } catch (CloneNotSupportedException e) {
            // Providers other than the JDK's own may not copy; they pay for the first bytes again.
            return fresh();
        }
    }

    private MessageDigest fresh() {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(prefix);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK does not know the digest " + algorithm, e);
        }
    }
}
