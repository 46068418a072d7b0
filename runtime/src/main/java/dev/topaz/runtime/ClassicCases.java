package dev.topaz.runtime;

import dev.topaz.runtime.call.RefusedResult;

/** Makes what {@link TaobaoClient#execute} returns: a refusal is a response like any other. */
final class ClassicCases<T extends TaobaoResponse> extends ThrowingCases<T> {
    ClassicCases(TaobaoRequest<T> request, RefusalExplanation explanation) {
        super(request, explanation);
    }

    @Override
    public T refused(RefusedResult refused) {
        return success(refused.response());
    }
}
