package dev.topaz.testkit.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a part, as clients write them: quoted, with escaped quotes inside, as bare tokens, or percent-encoded with their
 * character set (RFC 5987).
 *
 * <pre>{@code
 * Content-Disposition: form-data; name="media"; filename="a.png"
 * Content-Disposition: form-data; name=media; filename=a.png; filename*=utf-8''%E5%90%8D.png
 * }</pre>
 */
record ContentDisposition(Optional<String> name, Optional<String> fileName) {
    private static final Pattern HEADER = Pattern.compile("(?im)^content-disposition:(.*)$");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z]+\\*?)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

    /** A Windows path has backslashes that escape nothing. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

    /**
     * Reads the header out of the head of a part.
     *
     * @param head one character for each byte
     */
    static ContentDisposition of(String head) {
        Map<String, String> parameters = new HashMap<>();
        Matcher header = HEADER.matcher(head);
        Matcher parameter = PARAMETER.matcher(header.find() ? header.group(1) : "");
        while (parameter.find()) {
            String quoted = parameter.group(2);
            parameters.putIfAbsent(
                    parameter.group(1).toLowerCase(Locale.ROOT),
                    quoted == null
                            ? parameter.group(3)
                            : ESCAPED.matcher(quoted).replaceAll("$1"));
        }
        return new ContentDisposition(value(parameters, "name"), value(parameters, "filename"));
    }

    /** Returns the value; the encoded one if there are both, because it can hold every character. */
    private static Optional<String> value(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name + "*"))
                .map(ContentDisposition::decoded)
                .or(() -> Optional.ofNullable(parameters.get(name)).map(ContentDisposition::utf8));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Decodes the text behind {@code utf-8'language'}. */
    private static String decoded(String encoded) {
        String text = encoded.substring(encoded.lastIndexOf('\'') + 1);
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
