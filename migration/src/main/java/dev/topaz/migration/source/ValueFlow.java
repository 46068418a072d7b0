package dev.topaz.migration.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Groups the variables, methods and objects of a project between which values go: what is in one group must have types of one
 * library. Only values whose types matter are followed.
 */
public final class ValueFlow extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Attribution code;
    private final Predicate<TypeMirror> matters;
    private final ValueNodes nodes;
    private final Groups groups = new Groups();
    /** Where the types of a variable, method or object are written. */
    private final Map<Object, List<TreePath>> written = new HashMap<>();

    /**
     * Prepares for some types.
     *
     * @param matters whether values of a type are followed
     * @param copied whether a use of a variable can be another object than its other uses
     */
    public ValueFlow(Attribution code, Predicate<TypeMirror> matters, Predicate<TreePath> copied) {
        this.code = code;
        this.matters = matters;
        this.nodes = new ValueNodes(code, matters, copied);
    }

    /** Follows the values of some sources; what other sources declare is a library's. */
    public void add(Collection<String> sources) {
        nodes.add(sources);
        sources.forEach(path -> code.unit(path).ifPresent(unit -> scan(new TreePath(unit), null)));
    }

    /** Returns whether values go between the two. */
    public boolean isSame(Object one, Object other) {
        return groups.of(one).equals(groups.of(other));
    }

    /** Returns what stands for everything between which values go. */
    public Object group(Object node) {
        return groups.of(node);
    }

    /** Returns the variables, methods and objects whose types are written somewhere, each with the places. */
    public Map<Object, List<TreePath>> written() {
        return written;
    }

    /** Returns the variable, method or object that the value of an expression is; empty where it does not matter. */
    public Optional<Object> node(TreePath expression) {
        return nodes.of(expression);
    }

    private boolean isOfProject(Element element) {
        return nodes.isOfProject(element);
    }

    private void join(Optional<?> one, Optional<?> other) {
        if (one.isPresent() && other.isPresent()) {
            groups.join(one.get(), other.get());
        }
    }

    private void write(Object node, Tree type) {
        written.computeIfAbsent(node, each -> new ArrayList<>()).add(new TreePath(getCurrentPath(), type));
    }

    private TreePath below(Tree tree) {
        return new TreePath(getCurrentPath(), tree);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        Optional<Element> variable = code.element(getCurrentPath());
        variable.filter(each -> matters.test(each.asType())).ifPresent(each -> {
            if (tree.getType() != null) {
                write(each, tree.getType());
            }
            if (tree.getInitializer() != null) {
                join(Optional.of(each), node(below(tree.getInitializer())));
            }
        });
        return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        code.element(getCurrentPath()).ifPresent(element -> {
            ExecutableElement method = (ExecutableElement) element;
            if (tree.getReturnType() != null && matters.test(method.getReturnType())) {
                write(method, tree.getReturnType());
            }
            Overrides.of(code, method).filter(this::isOfProject).forEach(above -> {
                groups.join(method, above);
                for (int i = 0; i < method.getParameters().size(); i++) {
                    groups.join(
                            method.getParameters().get(i), above.getParameters().get(i));
                }
            });
        });
        return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        join(node(below(tree.getVariable())), node(below(tree.getExpression())));
        return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void unused) {
        Optional<Object> whole = node(getCurrentPath());
        join(whole, node(below(tree.getTrueExpression())));
        join(whole, node(below(tree.getFalseExpression())));
        return super.visitConditionalExpression(tree, null);
    }

    @Override
    public @Nullable Void visitTypeCast(TypeCastTree tree, @Nullable Void unused) {
        node(getCurrentPath()).ifPresent(cast -> {
            write(cast, tree.getType());
            join(Optional.of(cast), node(below(tree.getExpression())));
        });
        return super.visitTypeCast(tree, null);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
        join(code.element(below(tree.getVariable())), node(below(tree.getExpression())));
        return super.visitEnhancedForLoop(tree, null);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        if (tree.getExpression() != null) {
            join(around(getCurrentPath()), node(below(tree.getExpression())));
        }
        return super.visitReturn(tree, null);
    }

    /** The method or lambda that a statement returns from. */
    private Optional<?> around(TreePath path) {
        TreePath around = path;
        while (around != null) {
            if (around.getLeaf() instanceof LambdaExpressionTree) {
                return Optional.of(around.getLeaf());
            }
            if (around.getLeaf() instanceof MethodTree) {
                return code.element(around);
            }
            around = around.getParentPath();
        }
        return Optional.empty();
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        tree.getParameters()
                .forEach(parameter -> code.element(below(parameter))
                        .filter(each -> matters.test(each.asType()))
                        .ifPresent(each -> groups.join(tree, each)));
        join(Optional.of(tree), node(below(tree.getBody())));
        return super.visitLambdaExpression(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        code.element(getCurrentPath()).filter(this::isOfProject).ifPresent(element -> groups.join(tree, element));
        return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        Optional<Object> made = node(getCurrentPath());
        made.ifPresent(each -> write(each, tree.getIdentifier()));
        arguments(tree.getArguments(), code.element(getCurrentPath()), made);
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        TreePath select = below(tree.getMethodSelect());
        Optional<Element> method = code.element(select);
        Optional<Object> whole = Optional.of(tree);
        if (method.filter(this::isOfProject).isEmpty() && tree.getMethodSelect() instanceof MemberSelectTree member) {
            join(whole, node(new TreePath(select, member.getExpression())));
        }
        arguments(tree.getArguments(), method, whole);
        return super.visitMethodInvocation(tree, null);
    }

    /** What is passed to a method of the project is its parameter; what is passed to a library belongs to the call. */
    private void arguments(List<? extends ExpressionTree> arguments, Optional<Element> method, Optional<Object> call) {
        List<? extends VariableElement> parameters = method.filter(this::isOfProject)
                .map(element -> ((ExecutableElement) element).getParameters())
                .orElse(List.of());
        boolean ofProject = method.filter(this::isOfProject).isPresent();
        for (int i = 0; i < arguments.size(); i++) {
            Optional<Object> value =
                    arguments.get(i) instanceof LambdaExpressionTree || arguments.get(i) instanceof MemberReferenceTree
                            ? Optional.of(arguments.get(i))
                            : node(below(arguments.get(i)));
            if (!ofProject) {
                join(call, value);
            } else if (!parameters.isEmpty()) {
                join(Optional.of(parameters.get(Math.min(i, parameters.size() - 1))), value);
            }
        }
    }
}
