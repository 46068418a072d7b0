package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.redact.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** An answer as it came off the network, decompressed and not yet looked at. */
public final class ReceivedAnswer {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String apiName;
    private final byte[] body;
    private final Charset charset;
    private final Map<String, String> headers;
    private final Secrets secrets;

    /**
     * @param apiName the API that was called, which says what the answer must look like
     * @param body not copied: the caller gives it away
     * @param headers by lower-case name; not copied, and never changed
     * @param secrets of the call, which the platform may repeat
     */
    public ReceivedAnswer(String apiName, byte[] body, Charset charset, Map<String, String> headers, Secrets secrets) {
        this.apiName = apiName;
        this.body = body;
        this.charset = charset;
        this.headers = headers;
        this.secrets = secrets;
    }

    /** Creates an answer to a call without secrets. */
    public ReceivedAnswer(String apiName, byte[] body, Charset charset, Map<String, String> headers) {
        this(apiName, body, charset, headers, Secrets.NONE);
    }

    public String apiName() {
        return apiName;
    }

    public byte[] body() {
        return body;
    }

    public Charset charset() {
        return charset;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Returns the parts of the answer to a batch, as text. */
    public String[] parts(String separator) {
        return new String(inUtf8().body, StandardCharsets.UTF_8).split(Pattern.quote(separator), -1);
    }

    /** Returns one of those parts, as the answer of an API. */
    public ReceivedAnswer part(String apiName, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new ReceivedAnswer(apiName, utf8, StandardCharsets.UTF_8, headers, secrets);
    }

    /** Tells the listener; whatever it throws becomes the one exception of answers that are not read. */
    void report(UnknownFields listener, String path) {
        try {
            listener.found(apiName, path);
        } catch (RuntimeException e) {
            throw new DecodeException("the listener for unknown fields failed at " + path, e);
        }
    }

    /** Returns the name of the element around a success. */
    String root() {
        return WireFormat.responseRoot(apiName);
    }

    /**
     * Returns the same in UTF-8, without the byte order mark that some servers put in front.
     *
     * @throws DecodeException for bytes that are no text of the character set: to replace them would lose them
     */
    ReceivedAnswer inUtf8() {
        byte[] utf8 = charset.equals(StandardCharsets.UTF_8) ? body : utf8();
        byte[] plain = isMarked(utf8) ? Arrays.copyOfRange(utf8, MARK.length, utf8.length) : utf8;
        return plain == body ? this : new ReceivedAnswer(apiName, plain, StandardCharsets.UTF_8, headers, secrets);
    }

    private static boolean isMarked(byte[] utf8) {
        return utf8.length >= MARK.length && utf8[0] == MARK[0] && utf8[1] == MARK[1] && utf8[2] == MARK[2];
    }

    private byte[] utf8() {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString().getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new DecodeException("the answer is not written in " + charset, e);
        }
    }

    /** Returns a description without the body, which may hold personal data. */
    @Override
    public String toString() {
        return "ReceivedAnswer[" + apiName + ", " + body.length + " bytes]";
    }
}
