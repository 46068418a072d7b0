package dev.topaz.runtime.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer as it came off the network, decompressed and not yet looked at.
 *
 * @param apiName the API that was called, which says what the answer must look like
 * @param body not copied: whoever makes one gives it away
 * @param headers by lower-case name
 */
public record Received(String apiName, byte[] body, Charset charset, Map<String, String> headers) {
    private static final String HOME = "taobao.";
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    public Received {
        headers = Map.copyOf(headers);
    }

    /** The element that a success is wrapped in: {@code trade_get_response} for {@code taobao.trade.get}. */
    public static String root(String apiName) {
        String name = apiName.startsWith(HOME) ? apiName.substring(HOME.length()) : apiName;
        return name.replace('.', '_') + "_response";
    }

    /** The parts of the answer to a batch, as text. */
    public String[] parts(String separator) {
        return new String(body, charset).split(Pattern.quote(separator), -1);
    }

    /** One of those parts, as the answer of an API. */
    public Received part(String apiName, String text) {
        return new Received(apiName, text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, headers);
    }

    String root() {
        return root(apiName);
    }

    /** The same, without the byte order mark that some servers put in front of UTF-8. */
    Received withoutByteOrderMark() {
        boolean marked = body.length >= MARK.length && Arrays.equals(body, 0, MARK.length, MARK, 0, MARK.length);
        return marked
                ? new Received(apiName, Arrays.copyOfRange(body, MARK.length, body.length), charset, headers)
                : this;
    }

    /** Never the body, which may hold personal data. */
    @Override
    public String toString() {
        return "Received[" + apiName + ", " + body.length + " bytes]";
    }
}
