package dev.topaz.testkit;

import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.testkit.wire.WireCall;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Verifies the signature of a call as each of the official SDKs makes it.
 *
 * <p>They differ in two points. The SDKs for Java and .NET leave a parameter without a value out of the text that is signed; those for
 * PHP and Python send it, and sign its name. SDKs that are older than the parameter {@code sign_method} do not send it, and sign with
 * MD5 over the secret and the text, with nothing behind it.
 *
 * <pre>{@code
 * new SignatureVerifier("a-secret").isValid(call);   // false, and the platform refuses the call with code 25
 * }</pre>
 */
final class SignatureVerifier {
    private final String secret;

    SignatureVerifier(String secret) {
        this.secret = secret;
    }

    /** Returns whether the parameter {@code sign} of a call is one of the signatures that its other parameters and its body have. */
    boolean isValid(WireCall call) {
        String sent = call.protocol("sign");
        String method = call.protocol("sign_method");
        return texts(call)
                .flatMap(text -> signature(method, text).stream())
                .anyMatch(expected -> isSame(expected, sent));
    }

    private Optional<String> signature(String method, String text) {
        return method.isEmpty()
                ? Optional.of(md5(secret + text))
                : SignMethod.of(method).map(known -> new Signer(known, secret).sign(Map.of(), text));
    }

    /** Returns what is signed, without the parameters that have no value, and with their names. */
    private static Stream<String> texts(WireCall call) {
        Map<String, String> signed = new TreeMap<>(call.protocol());
        signed.remove("sign");
        signed.putAll(call.params());
        return Stream.of(
                text(signed, (name, value) -> !name.isBlank() && !value.isBlank()) + call.body(),
                text(signed, (name, value) -> true) + call.body());
    }

    private static String text(Map<String, String> params, BiPredicate<String, String> isSigned) {
        StringBuilder text = new StringBuilder();
        params.forEach((name, value) -> {
            if (isSigned.test(name, value)) {
                text.append(name).append(value);
            }
        });
        return text.toString();
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    private static boolean isSame(String expected, String sent) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a description without the secret. */
    @Override
    public String toString() {
        return "SignatureVerifier";
    }
}
