package dev.topaz.explorer.call;

import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.generated.Answer;
import java.util.List;

/** An answer, read by its spec. */
final class SpecResponse extends TaobaoResponse {
    private final List<AnswerNode> nodes;

    SpecResponse(Answer answer, List<AnswerNode> nodes) {
        super(answer);
        this.nodes = nodes;
    }

    List<AnswerNode> nodes() {
        return nodes;
    }
}
