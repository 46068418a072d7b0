package dev.topaz.runtime.sign;

import dev.topaz.runtime.utf8.Utf8Buffer;
import dev.topaz.runtime.utf8.Whitespace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signs texts with one secret. Safe for use by many threads.
 *
 * <pre>{@code
 * Map<String, String> params = Collections.singletonMap("method", "taobao.time.get");
 * String sign = new Signer(SignMethod.HMAC_SHA256, appSecret).sign(params, "");
 * String signed = Signer.textToSign(params, ""); // methodtaobao.time.get, as the platform's signing tool shows it
 * }</pre>
 *
 * <p>The text to sign is the names and values of all parameters, sorted by name in the order of UTF-16, without anything
 * between them, and behind them the body where a call has one; parameters whose name or value is blank are left out.
 * Source: the platform's document 101617.
 */
public final class Signer {
    /** The block of both MD5 and SHA-256, in bytes. */
    private static final int BLOCK = 64;

    private static final int INNER_PAD = 0x36;
    private static final int OUTER_PAD = 0x5c;

    private final SignMethod method;
    private final byte[] secret;
    private final PreparedDigest inner;
    private final PreparedDigest outer;

    /** @throws IllegalArgumentException for an empty secret, which signs nothing */
    public Signer(SignMethod method, String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("the app secret is empty");
        }
        this.method = method;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        boolean keyed = method != SignMethod.MD5;
        byte[] key = keyed ? blockKey(method, this.secret) : new byte[0];
        this.inner = new PreparedDigest(method.digest(), keyed ? xor(key, INNER_PAD) : this.secret);
        this.outer = new PreparedDigest(method.digest(), xor(key, OUTER_PAD));
    }

    /**
     * Returns the signature of these parameters, in upper-case hexadecimal digits.
     *
     * @param body the text behind the parameters; empty for a form
     */
    public String sign(Map<String, String> params, String body) {
        return sign(bytesToSign(params, body));
    }

    /**
     * Returns the text that {@link #sign(Map, String)} signs, to compare it with what the platform's signing tool shows.
     *
     * @param body the text behind the parameters; empty for a form
     */
    public static String textToSign(Map<String, String> params, String body) {
        return bytesToSign(params, body).toString();
    }

    private static Utf8Buffer bytesToSign(Map<String, String> params, String body) {
        Utf8Buffer text = new Utf8Buffer();
        new TreeMap<>(params).forEach((name, value) -> {
            if (!Whitespace.isBlank(name) && !Whitespace.isBlank(value)) {
                text.utf8(name);
                text.utf8(value);
            }
        });
        text.utf8(body);
        return text;
    }

    /**
     * Returns the signature of a text that is already put together.
     *
     * @param text empty afterwards
     */
    // The buffer is for the packages of this module, which it does not leave.
    @SuppressWarnings("exports")
    public String sign(Utf8Buffer text) {
        MessageDigest digest = inner.copy();
        text.feed(digest);
        text.take(finished(digest, text));
        text.hex();
        String signature = text.toAscii();
        text.cut(0);
        return signature;
    }

    /** Returns the digest from which the signature comes; the text is done with, and its bytes serve what stands between. */
    private MessageDigest finished(MessageDigest digest, Utf8Buffer text) {
        if (method == SignMethod.MD5) {
            digest.update(secret);
            return digest;
        }
        text.take(digest);
        MessageDigest last = outer.copy();
        text.feed(last);
        return last;
    }

    /** Returns the key as one block (RFC 2104): a longer key is digested, a shorter one is padded with zeros. */
    private static byte[] blockKey(SignMethod method, byte[] secret) {
        byte[] key = secret.length > BLOCK
                ? new PreparedDigest(method.digest(), secret).copy().digest()
                : secret;
        return Arrays.copyOf(key, BLOCK);
    }

    private static byte[] xor(byte[] key, int pad) {
        byte[] mixed = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            mixed[i] = (byte) (key[i] ^ pad);
        }
        return mixed;
    }

    /** Returns a description without the secret. */
    @Override
    public String toString() {
        return "Signer[" + method.wireName() + "]";
    }
}
