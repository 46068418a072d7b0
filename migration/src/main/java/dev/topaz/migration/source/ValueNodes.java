package dev.topaz.migration.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Says what an expression is the value of: a variable or method of the project, or the expression itself. */
final class ValueNodes {
    private final Attribution code;
    private final Predicate<TypeMirror> matters;
    private final Predicate<TreePath> copied;
    private final Set<String> paths = new HashSet<>();

    /**
     * Prepares for some types.
     *
     * @param matters whether values of a type are followed
     * @param copied whether a use of a variable can be another object than its other uses
     */
    ValueNodes(Attribution code, Predicate<TypeMirror> matters, Predicate<TreePath> copied) {
        this.code = code;
        this.matters = matters;
        this.copied = copied;
    }

    /** Adds sources of the project; what other sources declare is a library's. */
    void add(Collection<String> sources) {
        paths.addAll(sources);
    }

    /** Returns the variable, method or expression; empty where the value does not matter. */
    Optional<Object> of(TreePath expression) {
        if (!(expression.getLeaf() instanceof ExpressionTree tree)
                || code.type(expression).filter(matters).isEmpty()) {
            return Optional.empty();
        }
        if (tree instanceof ParenthesizedTree inner) {
            return of(new TreePath(expression, inner.getExpression()));
        }
        if (tree instanceof AssignmentTree assignment) {
            return of(new TreePath(expression, assignment.getVariable()));
        }
        if (tree instanceof MethodInvocationTree call) {
            return Optional.of(called(expression, call));
        }
        boolean variable = tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
        return variable && !copied.test(expression) ? variable(expression) : Optional.of(tree);
    }

    private Object called(TreePath expression, MethodInvocationTree call) {
        return code.element(new TreePath(expression, call.getMethodSelect()))
                .filter(this::isOfProject)
                .<Object>map(element -> element)
                .orElse(call);
    }

    private Optional<Object> variable(TreePath expression) {
        return code.element(expression)
                .filter(VariableElement.class::isInstance)
                .map(element -> element);
    }

    /** Returns whether one of the sources declares an element. */
    boolean isOfProject(Element element) {
        return code.declaration(element)
                .filter(declared -> paths.contains(
                        declared.getCompilationUnit().getSourceFile().getName()))
                .isPresent();
    }
}
