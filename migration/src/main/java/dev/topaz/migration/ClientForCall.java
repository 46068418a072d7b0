package dev.topaz.migration;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Tells a client that a method makes for its own calls from one that is kept: in a field, in a map, or by who called the method. */
final class ClientForCall extends TreePathScanner<@Nullable Void, Element> {
    private final Attribution before;
    private boolean kept;

    ClientForCall(Attribution before) {
        this.before = before;
    }

    /** Returns whether the client that a {@code new} makes is gone when the method ends. */
    boolean isOne(TreePath made) {
        TreePath method = made;
        while (method.getParentPath() != null && !(method.getLeaf() instanceof MethodTree)) {
            method = method.getParentPath();
        }
        boolean repeated = method.getLeaf() instanceof MethodTree tree
                && tree.getReturnType() != null
                && !tree.getName().contentEquals("main");
        return repeated && isForgotten(made, method);
    }

    private boolean isForgotten(TreePath made, TreePath method) {
        TreePath use = made.getParentPath();
        while (use.getLeaf() instanceof ParenthesizedTree) {
            use = use.getParentPath();
        }
        if (use.getLeaf() instanceof MemberSelectTree) {
            return true;
        }
        Optional<Element> variable = use.getLeaf() instanceof VariableTree
                ? before.element(use)
                : use.getLeaf() instanceof AssignmentTree assignment
                        ? before.element(new TreePath(use, assignment.getVariable()))
                        : Optional.empty();
        variable.filter(each -> each.getKind() == ElementKind.LOCAL_VARIABLE).ifPresent(each -> scan(method, each));
        return variable.filter(each -> each.getKind() == ElementKind.LOCAL_VARIABLE)
                        .isPresent()
                && !kept;
    }

    /** Calls of the client do not keep it, and neither does giving it to the variable. */
    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, Element variable) {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        boolean called = parent instanceof MemberSelectTree;
        boolean set = parent instanceof AssignmentTree assignment && assignment.getVariable() == tree;
        kept |= !called
                && !set
                && before.element(getCurrentPath()).filter(variable::equals).isPresent();
        return null;
    }
}
