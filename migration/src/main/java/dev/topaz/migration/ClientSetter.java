package dev.topaz.migration;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A statement that sets one thing of a client.
 *
 * @param name the name of the method
 * @param value its only argument
 */
record ClientSetter(String name, TreePath statement, TreePath value) {
    /** Returns the setter that a statement is; empty for any other statement, and for another variable's. */
    static Optional<ClientSetter> of(TreePath statement, Element client, Attribution code) {
        if (!(statement.getLeaf() instanceof ExpressionStatementTree expression)
                || !(expression.getExpression() instanceof MethodInvocationTree call)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)
                || call.getArguments().size() != 1) {
            return Optional.empty();
        }
        TreePath calling = new TreePath(statement, call);
        TreePath receiver = bare(new TreePath(new TreePath(calling, select), select.getExpression()));
        TreePath value = new TreePath(calling, call.getArguments().get(0));
        return code.element(receiver)
                .filter(client::equals)
                .map(each -> new ClientSetter(select.getIdentifier().toString(), statement, value));
    }

    /** The variable of {@code ((DefaultTaobaoClient) client)}. */
    static TreePath bare(TreePath expression) {
        Optional<ExpressionTree> inner = Optional.empty();
        if (expression.getLeaf() instanceof ParenthesizedTree parenthesized) {
            inner = Optional.of(parenthesized.getExpression());
        } else if (expression.getLeaf() instanceof TypeCastTree cast) {
            inner = Optional.of(cast.getExpression());
        }
        return inner.map(each -> bare(new TreePath(expression, each))).orElse(expression);
    }
}
