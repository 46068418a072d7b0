package dev.topaz.runtime;

import dev.topaz.runtime.TopApiException.Sending;
import dev.topaz.runtime.call.BusinessFailureResult;
import dev.topaz.runtime.call.ClassifiedRefusal;
import dev.topaz.runtime.call.RefusedResult;
import dev.topaz.runtime.call.TransportFailure;
import dev.topaz.runtime.call.UndecodableAnswer;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.retry.RetryAdvice;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exceptions of calls that failed. Its methods return a type that the JVM has loaded, so that the first call of a
 * process loads none of the exceptions before one is thrown.
 */
final class ExceptionTranslator {
    private final TaobaoRequest<?> request;
    private final RefusalExplanation explanation;

    ExceptionTranslator(TaobaoRequest<?> request, RefusalExplanation explanation) {
        this.request = request;
        this.explanation = explanation;
    }

    /** Returns the exception of a call that was not sent because a file cannot be read. */
    static RuntimeException unreadableFile(String apiName, UncheckedIOException failure) {
        return new TopTransportException(
                FailureReason.UNREADABLE_FILE,
                RetryAdvice.FIX_REQUEST,
                apiName + " was not sent: " + failure.getMessage() + ": " + failure.getCause(),
                failure.getCause());
    }

    RuntimeException businessFailed(BusinessFailureResult result, TaobaoResponse response) {
        BusinessFailure failure = response.businessFailure().orElseThrow(IllegalStateException::new);
        String code = failure.code() == null ? null : result.status().code();
        String msg = failure.msg() == null ? null : result.status().msg();
        String remedy = failure.remedy() == null && code != null ? request.remedy(code) : failure.remedy();
        return new TopBusinessException(
                request.getApiMethodName(), response, new BusinessFailure(code, msg, remedy), result.answer());
    }

    RuntimeException refused(RefusedResult refused, TaobaoResponse response) {
        ClassifiedRefusal refusal = refused.refusal();
        String subCode = response.getSubCode();
        return new TopApiException.Builder(request.getApiMethodName())
                .code(response.getErrorCode())
                .msg(response.getMsg())
                .subCode(subCode)
                .subMsg(response.getSubMsg())
                .requestId(response.getRequestId())
                .remedy(subCode == null ? null : request.remedy(subCode))
                .kind(refusal.kind())
                .retryAdvice(refusal.advice())
                .notBefore(refusal.ban().map(Ban::until).orElse(null))
                .explanation(explained(refused, response))
                .sending(refused.signed().isPresent() ? Sending.SENT : Sending.HELD_BACK)
                .answer(refused.answer().orElse(null))
                .cause(refused.cause().orElse(null))
                .build();
    }

    private @Nullable String explained(RefusedResult refused, TaobaoResponse response) {
        String code = response.getErrorCode();
        return explanation.of(refused, code == null ? "" : code).orElse(null);
    }

    RuntimeException notAnswered(TransportFailure failure) {
        return new TopTransportException(failure);
    }

    RuntimeException undecodable(UndecodableAnswer answer) {
        return new TopDecodeException(
                String.valueOf(answer.failure().getMessage()), answer.failure().getCause(), answer.answer());
    }
}
