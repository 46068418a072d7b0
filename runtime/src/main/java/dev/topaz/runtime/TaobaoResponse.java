package dev.topaz.runtime;

import dev.topaz.runtime.decode.DecodeException;
import dev.topaz.runtime.decode.ParsedAnswer;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.CallStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The base of every generated response: how the call ended, and the answer as it came. Immutable.
 *
 * <pre>{@code
 * TradeGetResponse response = client.execute(request, session);
 * if (!response.isSuccess()) {
 *     log.warn("{} {}, request id {}", response.getSubCode(), response.getSubMsg(), response.getRequestId());
 * }
 * }</pre>
 */
public abstract class TaobaoResponse implements CallStatus {
    private final Answer answer;

    protected TaobaoResponse(Answer answer) {
        this.answer = answer;
    }

    /**
     * Reads an answer in full or simplified JSON, for the {@code fromJson} of generated responses.
     *
     * @param request of the API whose answer it is
     * @throws TopDecodeException when the text is not an answer of that API
     */
    protected static <T extends TaobaoResponse> T ofJson(String json, TaobaoRequest<T> request) {
        return ofJson(request.getApiMethodName(), json, request::read);
    }

    /**
     * Reads an answer in full or simplified JSON, for a response that has no request.
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

    /** Returns whether the platform answered with the documented root and no error. */
    @Override
    public final boolean isSuccess() {
        return answer.isSuccess();
    }

    /** Returns the main code of a refusal, such as {@code "15"}; null on success. */
    @Override
    public final @Nullable String getErrorCode() {
        return answer.code();
    }

    /** Returns the platform's message for the main code; null on success. */
    @Override
    public final @Nullable String getMsg() {
        return answer.msg();
    }

    /** Returns the code that tells what to do, such as {@code isv.invalid-parameter}; null on success. */
    @Override
    public final @Nullable String getSubCode() {
        return answer.subCode();
    }

    @Override
    public final @Nullable String getSubMsg() {
        return answer.subMsg();
    }

    /** Returns the platform's number for this call, which its support asks for. */
    public final @Nullable String getRequestId() {
        return answer.requestId();
    }

    /**
     * Returns the failure of the business that the answer of a success reports in its documented fields; empty if its flag is true
     * or absent, or if the document has none.
     */
    public final Optional<BusinessFailure> businessFailure() {
        return isSuccess() ? Optional.ofNullable(readBusinessFailure()) : Optional.<BusinessFailure>empty();
    }

    /** Reads the documented fields for {@link #businessFailure}; null if they report no failure. */
    protected @Nullable BusinessFailure readBusinessFailure() {
        return null;
    }

    /**
     * Returns a failure if the flag says so, for the {@code readBusinessFailure} of generated responses.
     *
     * @param flag a {@code Boolean}, or text that means a failure if it is {@code "false"} in any case
     * @param code text, or a number
     */
    protected static @Nullable BusinessFailure failureUnless(
            @Nullable Object flag, @Nullable Object code, @Nullable String msg, @Nullable String remedy) {
        return "false".equalsIgnoreCase(String.valueOf(flag))
                ? new BusinessFailure(code == null ? null : code.toString(), msg, remedy)
                : null;
    }

    /** Returns the body of the answer as it came; empty when nothing was sent. */
    public final String getBody() {
        return answer.bodyText();
    }

    /** Returns the HTTP headers of the answer, by lower-case name. */
    public final Map<String, String> getHeaders() {
        return answer.headers();
    }
}
