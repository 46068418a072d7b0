package dev.topaz.benchmarks.sign;

import dev.topaz.runtime.sign.SignMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The digest of one prepared array, with the secret digested beforehand: no signature can take less. */
final class BareDigest {
    private static final int BLOCK = 64;

    private final boolean keyed;
    private final byte[] text;
    private final MessageDigest inner;
    private final MessageDigest outer;

    BareDigest(SignMethod method, String secret, Map<String, String> params) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(params).forEach((name, value) -> all.append(name).append(value));
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        this.keyed = method != SignMethod.MD5;
        this.text = (keyed ? all.toString() : all + secret).getBytes(StandardCharsets.UTF_8);
        this.inner = seen(method, keyed ? padded(key, 0x36) : key);
        this.outer = seen(method, padded(key, 0x5c));
    }

    byte[] digest() {
        byte[] first = copy(inner).digest(text);
        return keyed ? copy(outer).digest(first) : first;
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }

    private static MessageDigest seen(SignMethod method, byte[] prefix) {
        try {
            MessageDigest digest = MessageDigest.getInstance(method == SignMethod.HMAC_SHA256 ? "SHA-256" : "MD5");
            digest.update(prefix);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
