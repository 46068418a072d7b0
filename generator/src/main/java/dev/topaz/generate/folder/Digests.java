package dev.topaz.generate.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of texts, whatever their line ends: version control may write others than the generator. */
final class Digests {
    private static final String ALGORITHM = "SHA-256";

    private Digests() {}

    /** Returns the digest in hexadecimal digits. */
    static String of(String text) {
        try {
            byte[] bytes = withPlainLineEnds(text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(ALGORITHM).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static String withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n");
    }
}
