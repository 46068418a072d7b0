package dev.topaz.runtime;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/**
 * The platform answered with a success, and the answer itself reports a failure of the business behind it.
 *
 * <pre>{@code
 * try {
 *     qianniu.bcpushIsvEventEmit(request, sessionKey);
 * } catch (TopBusinessException e) {
 *     log.warn("not emitted: {} {}", e.code(), e.msg());
 *     audit(e.response(BcpushIsvEventEmitResponse.class));
 * }
 * }</pre>
 *
 * <p>Such a call is never repeated: the platform has done its part.
 *
 * <p>In a test of code that catches it:
 *
 * <pre>{@code
 * BcpushIsvEventEmitResponse failed = BcpushIsvEventEmitResponse.fromJson(json);
 * when(client.call(any(), any())).thenThrow(new TopBusinessException("taobao.bcpush.isv.event.emit", failed));
 * }</pre>
 */
public final class TopBusinessException extends TopException {
    private static final long serialVersionUID = 1L;

    private final String apiName;
    private final @Nullable String code;
    private final @Nullable String msg;
    private final @Nullable String remedy;
    private final @Nullable String requestId;
    // A response is not serializable; its body is in the base class.
    private final transient @Nullable TaobaoResponse response;

    /**
     * Creates the failure that a response reports.
     *
     * @throws IllegalArgumentException if the response reports none
     */
    public TopBusinessException(String apiName, TaobaoResponse response) {
        this(apiName, response, failureOf(response), null);
    }

    /** @param failure what is told: the words of the response without secrets, and the remedy of the document */
    TopBusinessException(
            String apiName, TaobaoResponse response, BusinessFailure failure, @Nullable HttpAnswer answer) {
        super(message(apiName, failure, response.getRequestId()), null, answer);
        this.apiName = apiName;
        this.code = failure.code();
        this.msg = failure.msg();
        this.remedy = failure.remedy();
        this.requestId = response.getRequestId();
        this.response = response;
    }

    private static BusinessFailure failureOf(TaobaoResponse response) {
        return response.businessFailure()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the response reports no failure of the business: its documented flag is absent, or true"));
    }

    /** Returns the API that was called. */
    public String apiName() {
        return apiName;
    }

    /** Returns the code beside the flag; null if the answer has none. */
    public @Nullable String code() {
        return code;
    }

    /** Returns the message beside the flag; null if the answer has none. */
    public @Nullable String msg() {
        return msg;
    }

    /** Returns what the answer, or the document for this code, says to do; null if neither says anything. */
    public @Nullable String remedy() {
        return remedy;
    }

    /** Returns the platform's number for this call; null if it gave none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /**
     * Returns the whole answer.
     *
     * @throws IllegalStateException after serialization, which keeps the {@link #body} alone
     * @throws ClassCastException if the answer is of another class
     */
    public <T extends TaobaoResponse> T response(Class<T> type) {
        if (response == null) {
            throw new IllegalStateException("the response was not serialized with this exception; body() has its text");
        }
        return type.cast(response);
    }

    /** Returns {@link RetryAdvice#FIX_REQUEST}: the business would say the same again. */
    @Override
    public RetryAdvice retryAdvice() {
        return RetryAdvice.FIX_REQUEST;
    }

    private static String message(String apiName, BusinessFailure failure, @Nullable String requestId) {
        return apiName + " succeeded on the platform, and its answer reports a failure: code " + failure.code()
                + optional(", ", failure.msg())
                + optional("; remedy: ", failure.remedy())
                + optional("; request id ", requestId);
    }

    private static String optional(String before, @Nullable String text) {
        return text == null ? "" : before + text;
    }
}
