package dev.topaz.runtime;

import dev.topaz.runtime.TopApiException.Sending;
import dev.topaz.runtime.call.BusinessFailureResult;
import dev.topaz.runtime.call.CallResult;
import dev.topaz.runtime.call.ClassifiedRefusal;
import dev.topaz.runtime.call.RefusedResult;
import dev.topaz.runtime.call.TransportFailure;
import dev.topaz.runtime.call.UndecodableAnswer;
import dev.topaz.runtime.flow.Ban;
import org.jspecify.annotations.Nullable;

/** Makes what {@link TaobaoClient#call} returns or throws. */
class ThrowingCases<T extends TaobaoResponse> implements CallResult.Cases<T> {
    private final TaobaoRequest<T> request;
    private final RefusalExplanation explanation;

    ThrowingCases(TaobaoRequest<T> request, RefusalExplanation explanation) {
        this.request = request;
        this.explanation = explanation;
    }

    @Override
    public final T success(Object response) {
        return request.getResponseClass().cast(response);
    }

    @Override
    public T businessFailed(BusinessFailureResult result) {
        TaobaoResponse response = success(result.response());
        BusinessFailure failure = response.businessFailure().orElseThrow(IllegalStateException::new);
        String code = failure.code() == null ? null : result.status().code();
        String msg = failure.msg() == null ? null : result.status().msg();
        String remedy = failure.remedy() == null && code != null ? request.remedy(code) : failure.remedy();
        throw new TopBusinessException(
                request.getApiMethodName(), response, new BusinessFailure(code, msg, remedy), result.answer());
    }

    @Override
    public T refused(RefusedResult refused) {
        TaobaoResponse response = success(refused.response());
        ClassifiedRefusal refusal = refused.refusal();
        String subCode = response.getSubCode();
        throw new TopApiException.Builder(request.getApiMethodName())
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

    @Override
    public final T notAnswered(TransportFailure failure) {
        throw new TopTransportException(failure);
    }

    @Override
    public final T undecodable(UndecodableAnswer answer) {
        throw new TopDecodeException(
                String.valueOf(answer.failure().getMessage()), answer.failure().getCause(), answer.answer());
    }
}
