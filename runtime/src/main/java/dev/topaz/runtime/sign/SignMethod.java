package dev.topaz.runtime.sign;

import java.util.Optional;

/**
 * The ways to sign that the platform knows; the names are the values of {@code sign_method}.
 *
 * <pre>{@code
 * SignMethod method = SignMethod.of(configured)
 *         .orElseThrow(() -> new IllegalArgumentException("there is no sign method " + configured));
 * TaobaoClient client = new DefaultTaobaoClient(url, appKey, appSecret, new ClientOptions().signMethod(method));
 * }</pre>
 */
public enum SignMethod {
    /** MD5 over secret, text and secret again. */
    MD5("md5", "MD5"),
    /** HMAC-MD5 with the secret as key. */
    HMAC("hmac", "MD5"),
    /** HMAC-SHA256 with the secret as key; the default. */
    HMAC_SHA256("hmac-sha256", "SHA-256");

    private final String wireName;
    private final String digest;

    SignMethod(String wireName, String digest) {
        this.wireName = wireName;
        this.digest = digest;
    }

    /** Returns the method of that wire name, in exactly that spelling. */
    public static Optional<SignMethod> of(String wireName) {
        for (SignMethod method : values()) {
            if (method.wireName.equals(wireName)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    public String wireName() {
        return wireName;
    }

    /** Returns the name under which the JDK knows the digest. */
    String digest() {
        return digest;
    }
}
