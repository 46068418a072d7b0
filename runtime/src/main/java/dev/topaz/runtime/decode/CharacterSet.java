package dev.topaz.runtime.decode;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in which character set an answer is written: its byte order mark says so, else the header {@code Content-Type},
 * else the declaration of an XML document; else it is UTF-8.
 */
public final class CharacterSet {
    /** Nearly all answers have one of these, and need no pattern. */
    private static final String USUAL = "application/json;charset=UTF-8";

    private static final String USUAL_FOR_SCRIPTS = "text/javascript;charset=UTF-8";

    private static final Pattern IN_HEADER = Pattern.compile("(?i)(?:^|[;,\\s])charset\\s*=\\s*[\"']?([^\"';,\\s]+)");
    private static final Pattern IN_DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']+)[\"']");
    /** No declaration is longer. */
    private static final int DECLARATION = 200;

    private CharacterSet() {}

    /**
     * Returns the character set of one answer.
     *
     * @param contentType the header as it came; empty when there is none
     * @throws DecodeException when the name of the set is none that this JDK knows
     */
    public static Charset of(String contentType, byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(body, 0xFE, 0xFF) || startsWith(body, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (contentType.equalsIgnoreCase(USUAL) || contentType.equalsIgnoreCase(USUAL_FOR_SCRIPTS)) {
            return StandardCharsets.UTF_8;
        }
        Matcher header = IN_HEADER.matcher(contentType);
        if (header.find()) {
            return named(header.group(1));
        }
        return body.length > 0 && body[0] == '{' ? StandardCharsets.UTF_8 : declared(body);
    }

    private static Charset declared(byte[] body) {
        int length = Math.min(body.length, DECLARATION);
        Matcher declaration = IN_DECLARATION.matcher(new String(body, 0, length, StandardCharsets.ISO_8859_1));
        return declaration.find() ? named(declaration.group(1)) : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new DecodeException("the answer is in a character set that this JDK does not know", e);
        }
    }
}
