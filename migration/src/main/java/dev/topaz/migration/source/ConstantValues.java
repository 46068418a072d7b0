package dev.topaz.migration.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import javax.lang.model.element.VariableElement;

/** Computes what the compiler computes: literals, constants, and sums and products of numbers. */
public final class ConstantValues {
    private final Attribution code;

    /** Prepares for attributed sources. */
    public ConstantValues(Attribution code) {
        this.code = code;
    }

    /** Returns the value of an expression, whole numbers as {@code Long}; empty for one that only a run can tell. */
    public Optional<Object> of(TreePath expression) {
        if (expression.getLeaf() instanceof LiteralTree literal) {
            return Optional.ofNullable(literal.getValue()).map(ConstantValues::widened);
        }
        if (expression.getLeaf() instanceof ParenthesizedTree inner) {
            return of(new TreePath(expression, inner.getExpression()));
        }
        if (expression.getLeaf() instanceof BinaryTree binary) {
            return computed(binary, expression);
        }
        boolean named =
                expression.getLeaf() instanceof IdentifierTree || expression.getLeaf() instanceof MemberSelectTree;
        return named
                ? code.element(expression)
                        .filter(VariableElement.class::isInstance)
                        .map(each -> ((VariableElement) each).getConstantValue())
                        .map(ConstantValues::widened)
                : Optional.empty();
    }

    private static Object widened(Object value) {
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    private Optional<Object> computed(BinaryTree tree, TreePath expression) {
        return switch (tree.getKind()) {
            case MULTIPLY -> computed(tree, expression, (one, other) -> one * other);
            case PLUS -> computed(tree, expression, Long::sum);
            default -> Optional.empty();
        };
    }

    private Optional<Object> computed(BinaryTree tree, TreePath expression, LongBinaryOperator operator) {
        return number(tree.getLeftOperand(), expression)
                .flatMap(left ->
                        number(tree.getRightOperand(), expression).map(right -> operator.applyAsLong(left, right)));
    }

    private Optional<Long> number(ExpressionTree operand, TreePath expression) {
        return of(new TreePath(expression, operand))
                .filter(Long.class::isInstance)
                .map(Long.class::cast);
    }
}
