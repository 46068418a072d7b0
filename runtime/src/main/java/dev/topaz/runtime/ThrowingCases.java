package dev.topaz.runtime;

import dev.topaz.runtime.call.BusinessFailureResult;
import dev.topaz.runtime.call.CallResult;
import dev.topaz.runtime.call.RefusedResult;
import dev.topaz.runtime.call.TransportFailure;
import dev.topaz.runtime.call.UndecodableAnswer;

/** Makes what {@link TaobaoClient#call} returns or throws. */
class ThrowingCases<T extends TaobaoResponse> implements CallResult.Cases<T> {
    private final TaobaoRequest<T> request;
    private final ClientCore client;

    ThrowingCases(TaobaoRequest<T> request, ClientCore client) {
        this.request = request;
        this.client = client;
    }

    @Override
    public final T success(Object response) {
        return request.getResponseClass().cast(response);
    }

    @Override
    public T businessFailed(BusinessFailureResult result) {
        throw exceptions().businessFailed(result, success(result.response()));
    }

    @Override
    public T refused(RefusedResult refused) {
        throw exceptions().refused(refused, success(refused.response()));
    }

    @Override
    public final T notAnswered(TransportFailure failure) {
        throw exceptions().notAnswered(failure);
    }

    @Override
    public final T undecodable(UndecodableAnswer answer) {
        throw exceptions().undecodable(answer);
    }

    private ExceptionTranslator exceptions() {
        return new ExceptionTranslator(request, client.explanation());
    }
}
