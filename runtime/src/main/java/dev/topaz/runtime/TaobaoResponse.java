package dev.topaz.runtime;

import dev.topaz.runtime.decode.DecodeException;
import dev.topaz.runtime.decode.ParsedAnswer;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.CallStatus;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The base of every generated response: how the call ended, and the answer as it came. Immutable. */
public abstract class TaobaoResponse implements CallStatus {
    private final Answer answer;

    protected TaobaoResponse(Answer answer) {
        this.answer = answer;
    }

    /**
     * Reads an answer in full or simplified JSON, for the {@code fromJson} of generated responses.
     *
     * @throws TopDecodeException when the text is not an answer of that API
     */
    protected static <T extends TaobaoResponse> T ofJson(String apiName, String json, Function<Answer, T> reader) {
        try {
            return ParsedAnswer.read(apiName, json, reader);
        } catch (DecodeException e) {
            throw TopDecodeException.of(e);
        }
    }

    /** Whether the platform answered with the documented root and no error. */
    @Override
    public final boolean isSuccess() {
        return answer.isSuccess();
    }

    /** The main code of a refusal, such as {@code "15"}; null on success. */
    @Override
    public final @Nullable String getErrorCode() {
        return answer.code();
    }

    /** What the platform says about the main code. */
    @Override
    public final @Nullable String getMsg() {
        return answer.msg();
    }

    /** The code that tells what to do, such as {@code isv.invalid-parameter}; null on success. */
    @Override
    public final @Nullable String getSubCode() {
        return answer.subCode();
    }

    @Override
    public final @Nullable String getSubMsg() {
        return answer.subMsg();
    }

    /** The platform's number for this call, which its support asks for. */
    public final @Nullable String getRequestId() {
        return answer.requestId();
    }

    /** The body of the answer as it came; empty when nothing was sent. */
    public final String getBody() {
        return answer.bodyText();
    }

    /** The HTTP headers of the answer, by lower-case name. */
    public final Map<String, String> getHeaders() {
        return answer.headers();
    }
}
