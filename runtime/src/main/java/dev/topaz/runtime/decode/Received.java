package dev.topaz.runtime.decode;

import dev.topaz.runtime.TopDecodeException;
import dev.topaz.runtime.redact.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
 * @param secrets of the call, which the platform may repeat
 */
public record Received(String apiName, byte[] body, Charset charset, Map<String, String> headers, Secrets secrets) {
    private static final String HOME = "taobao.";
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    public Received {
        headers = Map.copyOf(headers);
    }

    /** An answer to a call without secrets. */
    public Received(String apiName, byte[] body, Charset charset, Map<String, String> headers) {
        this(apiName, body, charset, headers, Secrets.NONE);
    }

    /** The element that a success is wrapped in: {@code trade_get_response} for {@code taobao.trade.get}. */
    public static String root(String apiName) {
        String name = apiName.startsWith(HOME) ? apiName.substring(HOME.length()) : apiName;
        return name.replace('.', '_') + "_response";
    }

    /** The parts of the answer to a batch, as text. */
    public String[] parts(String separator) {
        return new String(inUtf8().body, StandardCharsets.UTF_8).split(Pattern.quote(separator), -1);
    }

    /** One of those parts, as the answer of an API. */
    public Received part(String apiName, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new Received(apiName, utf8, StandardCharsets.UTF_8, headers, secrets);
    }

    /** Tells the listener; whatever it throws becomes the one exception of answers that are not read. */
    void report(UnknownFields listener, String path) {
        try {
            listener.found(apiName, path);
        } catch (RuntimeException e) {
            throw new TopDecodeException("the listener for unknown fields failed at " + path, e);
        }
    }

    String root() {
        return root(apiName);
    }

    /**
     * The same in UTF-8, without the byte order mark that some servers put in front.
     *
     * @throws TopDecodeException for bytes that are no text of the character set: to replace them would lose them
     */
    Received inUtf8() {
        byte[] utf8 = charset.equals(StandardCharsets.UTF_8) ? body : utf8();
        boolean marked = utf8.length >= MARK.length && Arrays.equals(utf8, 0, MARK.length, MARK, 0, MARK.length);
        byte[] plain = marked ? Arrays.copyOfRange(utf8, MARK.length, utf8.length) : utf8;
        return plain == body ? this : new Received(apiName, plain, StandardCharsets.UTF_8, headers, secrets);
    }

    private byte[] utf8() {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString().getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new TopDecodeException("the answer is not written in " + charset, e);
        }
    }

    /** Never the body, which may hold personal data. */
    @Override
    public String toString() {
        return "Received[" + apiName + ", " + body.length + " bytes]";
    }
}
