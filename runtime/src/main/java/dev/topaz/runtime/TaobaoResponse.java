package dev.topaz.runtime;

import dev.topaz.runtime.decode.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The base of every generated response: how the call ended, and the answer as it came. Immutable. */
public abstract class TaobaoResponse {
    private final Answer answer;

    protected TaobaoResponse(Answer answer) {
        this.answer = answer;
    }

    /** Whether the platform answered with the documented root and no error. */
    public final boolean isSuccess() {
        return answer.isSuccess();
    }

    /** The main code of a refusal, such as {@code "15"}; null on success. */
    public final @Nullable String getErrorCode() {
        return answer.code();
    }

    /** What the platform says about the main code. */
    public final @Nullable String getMsg() {
        return answer.msg();
    }

    /** The code that tells what to do, such as {@code isv.invalid-parameter}; null on success. */
    public final @Nullable String getSubCode() {
        return answer.subCode();
    }

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
