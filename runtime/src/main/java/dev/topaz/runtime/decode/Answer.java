package dev.topaz.runtime.decode;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the platform: how the call ended, the fields to read, and the body as it came.
 *
 * <p>Handed to the reader of a response while the answer is still being read: how it ended is known when the reader has
 * come to the last field.
 */
public final class Answer {
    private final Received received;
    private final Envelope envelope;
    private final Cursor fields;

    Answer(Received received, Envelope envelope, Cursor fields) {
        this.received = received;
        this.envelope = envelope;
        this.fields = fields;
    }

    /**
     * Reads a body in a test.
     *
     * @param json full or simplified
     * @throws dev.topaz.runtime.TopDecodeException when the body is no answer of that API
     */
    public static <T> T ofJson(String apiName, String json, Function<Answer, T> reader) {
        Received received =
                new Received(apiName, json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, Map.of());
        return AnswerReader.read(received, UnknownFields.IGNORED, reader);
    }

    /** A success whose fields stand elsewhere: in the parts of a batch. */
    public static Answer withoutFields(Received received) {
        return new Answer(received, new Envelope(), NoFields.INSTANCE);
    }

    /** A refusal that did not come from the platform: a rule is broken, or flow control holds the call back. */
    public static Answer refusedBeforeSending(String apiName, ErrorFields error) {
        Envelope envelope = new Envelope();
        envelope.put(Envelope.CODE, error.code());
        envelope.put(Envelope.MSG, error.msg());
        envelope.put(Envelope.SUB_CODE, error.subCode());
        envelope.put(Envelope.SUB_MSG, error.subMsg());
        return new Answer(
                new Received(apiName, new byte[0], StandardCharsets.UTF_8, Map.of()), envelope, NoFields.INSTANCE);
    }

    /** Whether the platform answered with the documented root and no error. */
    public boolean isSuccess() {
        return !envelope.isRefused();
    }

    /** A cursor inside the documented root; it has no fields when the call was refused. */
    public Cursor fields() {
        return fields;
    }

    /** The main code of a refusal; null on success. */
    public @Nullable String code() {
        return shown(Envelope.CODE);
    }

    public @Nullable String msg() {
        return shown(Envelope.MSG);
    }

    public @Nullable String subCode() {
        return shown(Envelope.SUB_CODE);
    }

    public @Nullable String subMsg() {
        return shown(Envelope.SUB_MSG);
    }

    /** The platform's number for this call, which its support asks for. */
    public @Nullable String requestId() {
        return envelope.get(Envelope.REQUEST_ID);
    }

    /** The platform's own words, in which it may repeat the session or the signature. */
    private @Nullable String shown(String name) {
        String words = envelope.get(name);
        return words == null ? null : received.secrets().hiddenIn(words);
    }

    /** The body as it came; decoded anew at each call. */
    public String bodyText() {
        return new String(received.body(), received.charset());
    }

    /** The headers of the answer, by lower-case name; of a repeated header the first value. */
    public Map<String, String> headers() {
        return received.headers();
    }
}
