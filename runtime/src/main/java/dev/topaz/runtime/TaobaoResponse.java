package dev.topaz.runtime;

import dev.topaz.runtime.decode.Answer;

/** The base of every generated response: how the call ended, and the answer as it came. Immutable. */
public abstract class TaobaoResponse {
    private final Answer answer;

    protected TaobaoResponse(Answer answer) {
        this.answer = answer;
    }

    /** Whether the platform answered with the documented root and no error. */
    public boolean isSuccess() {
        return answer.isSuccess();
    }
}
