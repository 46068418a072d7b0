package dev.topaz.redis;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that tokens are encrypted with before they leave this process: AES-256 in GCM, a random nonce for each. The first
 * key writes, all of them read. What was written for one place does not open in another. Immutable.
 *
 * <p>To change a key, first give the new one to all processes as {@link #reading}, then make it the first one, encrypt the tokens anew
 * ({@link RedisTokenStore#reencryptAll}), and drop the old one.
 *
 * <pre>{@code
 * TokenKeys keys = TokenKeys.of("2026-11", newKey).reading("2026-05", oldKey);
 * TokenStore store = new RedisTokenStore(link, appKey, keys);
 * }</pre>
 */
public final class TokenKeys {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final String NOT_WRITTEN_HERE = "was not written as a token by this version of Topaz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String writing;
    private final Map<String, SecretKey> keys;

    private TokenKeys(String writing, Map<String, SecretKey> keys) {
        this.writing = writing;
        this.keys = keys;
    }

    /**
     * Creates keys of one key.
     *
     * @param id a name for it that is no secret, such as {@code 2026-11}; it is stored beside each token; up to 127 bytes
     * @param key 32 bytes, from where you keep secrets
     * @throws IllegalArgumentException for a key or a name of another length
     */
    public static TokenKeys of(String id, byte[] key) {
        return new TokenKeys(id, Map.of(id, checked(id, key)));
    }

    /** Returns a copy with another key, which decrypts and does not encrypt. */
    public TokenKeys reading(String id, byte[] key) {
        Map<String, SecretKey> more = new LinkedHashMap<>(keys);
        if (more.put(id, checked(id, key)) != null) {
            throw new IllegalArgumentException("there are two keys named '" + id + "'");
        }
        return new TokenKeys(writing, Map.copyOf(more));
    }

    private static SecretKey checked(String id, byte[] key) {
        int idBytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (key.length != KEY_BYTES || idBytes < 1 || idBytes > Envelope.MOST_ID_BYTES) {
            throw new IllegalArgumentException(
                    "a key has 32 bytes and a name of 1 to 127, not " + key.length + " bytes and a name of " + idBytes);
        }
        return new SecretKeySpec(key, "AES");
    }

    /** @param place where it will be kept */
    byte[] seal(byte[] text, String place) {
        byte[] nonce = new byte[Envelope.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, writing, nonce, place).doFinal(text);
            return new Envelope(writing, nonce, sealed).bytes();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK does not encrypt with " + CIPHER, e);
        }
    }

    /**
     * @param place where it was kept
     * @throws UnreadableTokenException that says which key is missing or wrong
     */
    byte[] open(byte[] sealed, String place) {
        Envelope envelope = Envelope.read(sealed).orElseThrow(() -> unreadable(place, NOT_WRITTEN_HERE, null));
        String id = envelope.keyId();
        if (!keys.containsKey(id)) {
            throw unreadable(place, "was encrypted with the key '" + id + "', and given are " + keys.keySet(), null);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, id, envelope.nonce(), place).doFinal(envelope.sealed());
        } catch (GeneralSecurityException e) {
            throw unreadable(
                    place,
                    "does not open with the key '" + id
                            + "': it was encrypted with another key of that name, or changed in Redis",
                    e);
        }
    }

    /** Returns the name of the first key, which encrypts what is written. */
    public String firstId() {
        return writing;
    }

    /** Returns the name of the key that a value was encrypted with. */
    String idOf(byte[] sealed, String place) {
        return Envelope.read(sealed)
                .orElseThrow(() -> unreadable(place, NOT_WRITTEN_HERE, null))
                .keyId();
    }

    boolean isFirst(String id) {
        return id.equals(writing);
    }

    private static UnreadableTokenException unreadable(String place, String why, @Nullable Throwable cause) {
        return new UnreadableTokenException("the value of " + place + " " + why, cause);
    }

    private Cipher cipher(int mode, String id, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.get(id), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((Envelope.FORM + "\n" + id + "\n" + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Returns the names of the keys. */
    @Override
    public String toString() {
        return "TokenKeys[" + writing + " writes, of " + keys.keySet() + "]";
    }
}
