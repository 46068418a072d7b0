package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.observe.UnknownFields;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An answer in JSON or XML. */
public final class ParsedAnswer implements Answer {
    private final ReceivedAnswer received;
    private final Envelope envelope;
    private final Cursor fields;

    ParsedAnswer(ReceivedAnswer received, Envelope envelope, Cursor fields) {
        this.received = received;
        this.envelope = envelope;
        this.fields = fields;
    }

    /**
     * Reads a body in a test.
     *
     * @param json full or simplified
     * @throws DecodeException when the body is not an answer of that API
     */
    public static <T> T read(String apiName, String json, Function<Answer, T> reader) {
        ReceivedAnswer received = new ReceivedAnswer(
                apiName, json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, Collections.emptyMap());
        return AnswerReader.read(received, UnknownFields.IGNORED, reader);
    }

    /** Returns a success whose fields stand elsewhere: in the parts of a batch. */
    public static ParsedAnswer withoutFields(ReceivedAnswer received) {
        return new ParsedAnswer(received, new Envelope(), NoFields.INSTANCE);
    }

    /** Returns a refusal that did not come from the platform: a rule is broken, or flow control holds the call back. */
    public static ParsedAnswer refusedBeforeSending(String apiName, ErrorFields error) {
        Envelope envelope = new Envelope();
        envelope.put(Envelope.CODE, error.code());
        envelope.put(Envelope.MSG, error.msg());
        envelope.put(Envelope.SUB_CODE, error.subCode());
        envelope.put(Envelope.SUB_MSG, error.subMsg());
        return new ParsedAnswer(
                new ReceivedAnswer(apiName, new byte[0], StandardCharsets.UTF_8, Collections.emptyMap()),
                envelope,
                NoFields.INSTANCE);
    }

    @Override
    public boolean isSuccess() {
        return !envelope.isRefused();
    }

    @Override
    public Cursor fields() {
        return fields;
    }

    @Override
    public @Nullable String code() {
        return shown(Envelope.CODE);
    }

    @Override
    public @Nullable String msg() {
        return shown(Envelope.MSG);
    }

    @Override
    public @Nullable String subCode() {
        return shown(Envelope.SUB_CODE);
    }

    @Override
    public @Nullable String subMsg() {
        return shown(Envelope.SUB_MSG);
    }

    @Override
    public @Nullable String requestId() {
        return envelope.get(Envelope.REQUEST_ID);
    }

    /** Returns the platform's own words, in which it may repeat the session or the signature. */
    private @Nullable String shown(int name) {
        String words = envelope.get(name);
        return words == null ? null : received.secrets().hiddenIn(words);
    }

    @Override
    public String bodyText() {
        return new String(received.body(), received.charset());
    }

    @Override
    public Map<String, String> headers() {
        return received.headers();
    }
}
