package dev.topaz.runtime;

import dev.topaz.runtime.call.BusinessFailureResult;
import dev.topaz.runtime.call.RefusedResult;

/** Makes what {@link TaobaoClient#execute} returns: a refusal and a failure of the business are responses like any other. */
final class ClassicCases<T extends TaobaoResponse> extends ThrowingCases<T> {
    ClassicCases(TaobaoRequest<T> request, ClientCore client) {
        super(request, client);
    }

    @Override
    public T businessFailed(BusinessFailureResult result) {
        return success(result.response());
    }

    @Override
    public T refused(RefusedResult refused) {
        return success(refused.response());
    }
}
