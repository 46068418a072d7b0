package dev.topaz.spec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file that is UTF-8, or the one problem that says that it is not. Every reader of specs and documents decodes bytes
 * here, so that the same file is understood everywhere, whatever the platform's character set is.
 *
 * <pre>{@code
 * Utf8Text text = Utf8Text.decode("taobao.trade.get.xml", bytes, SpecProblem.NOT_UTF8);
 * if (text.problem().isEmpty()) {
 *     SpecReading reading = SpecXml.read("taobao.trade.get.xml", text.text());
 * }
 * }</pre>
 *
 * @param text the text without a byte order mark; empty if there is a problem
 * @param problem located at the line of the first bytes that are not UTF-8
 */
public record Utf8Text(String text, Optional<Problem> problem) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Decodes the bytes of a file.
     *
     * @param file what messages call the file
     * @param code the code of the problem
     */
    public static Utf8Text decode(String file, byte[] bytes, Problem.Code code) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (!result.isError() && text.indexOf('\0') < 0) {
            return new Utf8Text(withoutMark(text), Optional.empty());
        }
        if (Utf16.guess(bytes).isPresent()) {
            return malformed("UTF-16", new Location(file, 0, 0), code);
        }
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return malformed("GBK", new Location(file, line, 1), code);
    }

    private static Utf8Text malformed(String name, Location at, Problem.Code code) {
        Problem problem = new Problem(
                code,
                "this is not UTF-8, but most likely " + name,
                at,
                "save it as UTF-8, for example with: iconv -f " + name + " -t UTF-8");
        return new Utf8Text("", Optional.of(problem));
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
