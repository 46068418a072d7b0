package dev.topaz.explorer.call;

import dev.topaz.model.BusinessStatus;
import dev.topaz.model.Field;
import dev.topaz.model.FieldPath;
import dev.topaz.runtime.BusinessFailure;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.generated.Answer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer, read by its spec. */
final class SpecResponse extends TaobaoResponse {
    private final List<AnswerNode> nodes;
    private final Optional<BusinessStatus> status;

    SpecResponse(Answer answer, List<AnswerNode> nodes, Optional<BusinessStatus> status) {
        super(answer);
        this.nodes = nodes;
        this.status = status;
    }

    @Override
    protected @Nullable BusinessFailure readBusinessFailure() {
        return status.map(this::failure).orElse(null);
    }

    private @Nullable BusinessFailure failure(BusinessStatus fields) {
        return failureUnless(
                text(Optional.of(fields.flag())), text(fields.code()), text(fields.message()), text(fields.remedy()));
    }

    private @Nullable String text(Optional<FieldPath> path) {
        return path.flatMap(this::node)
                .filter(node -> node.kind() == AnswerNode.Kind.VALUE)
                .map(AnswerNode::text)
                .orElse(null);
    }

    private Optional<AnswerNode> node(FieldPath path) {
        List<AnswerNode> around = nodes;
        Optional<AnswerNode> node = Optional.empty();
        for (Field step : path.steps()) {
            node = named(around, step.wireName());
            around = node.map(AnswerNode::children).orElse(List.of());
        }
        return node;
    }

    private static Optional<AnswerNode> named(List<AnswerNode> nodes, String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    List<AnswerNode> nodes() {
        return nodes;
    }
}
