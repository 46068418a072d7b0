package dev.topaz.migration;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handlers of an exception that only making a client threw: the official clients that choose an address do, and those of
 * Topaz do not.
 */
final class ClientMaking extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Set<String> OF_ANY = Set.of(
            "getMessage",
            "getLocalizedMessage",
            "getCause",
            "printStackTrace",
            "getStackTrace",
            "toString",
            "getClass");

    private final Attribution before;
    private final Predicate<TypeMirror> caught;
    private boolean making;
    private boolean other;

    private ClientMaking(Attribution before, Predicate<TypeMirror> caught) {
        this.before = before;
        this.caught = caught;
    }

    /**
     * Returns whether what a handler handles comes from the making of clients alone.
     *
     * @param type the type that it catches
     * @param caught whether a type is that of the exception
     */
    static boolean isAllThatThrows(TreePath type, Attribution before, Predicate<TypeMirror> caught) {
        TreePath parameter = type.getParentPath();
        if (type.getLeaf() instanceof UnionTypeTree
                || !(parameter.getParentPath().getLeaf() instanceof CatchTree)
                || !(parameter.getParentPath().getParentPath().getLeaf() instanceof TryTree tree)) {
            return false;
        }
        ClientMaking search = new ClientMaking(before, caught);
        TreePath path = parameter.getParentPath().getParentPath();
        search.scan(new TreePath(path, tree.getBlock()), null);
        tree.getResources().forEach(resource -> search.scan(new TreePath(path, resource), null));
        return search.making && !search.other && search.isForAnyException(parameter);
    }

    /** Returns whether a handler asks its exception for what every exception has. */
    private boolean isForAnyException(TreePath parameter) {
        TreePath handler = parameter.getParentPath();
        ExceptionUses uses = new ExceptionUses(before.element(parameter));
        uses.scan(new TreePath(handler, ((CatchTree) handler.getLeaf()).getBlock()), null);
        return uses.any;
    }

    private final class ExceptionUses extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Optional<Element> exception;
        private boolean any = true;

        ExceptionUses(Optional<Element> exception) {
            this.exception = exception;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            boolean asked = before.element(new TreePath(getCurrentPath(), tree.getExpression()))
                    .equals(exception);
            any &= !asked || OF_ANY.contains(tree.getIdentifier().toString());
            return super.visitMemberSelect(tree, null);
        }
    }

    private boolean isThrowing(TreePath called) {
        Optional<ExecutableElement> method = before.element(called)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast);
        return method.isEmpty() || method.get().getThrownTypes().stream().anyMatch(caught);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        boolean client = before.element(getCurrentPath())
                .map(element -> String.valueOf(element.getEnclosingElement()))
                .filter(OfficialParents::isClient)
                .isPresent();
        boolean throwing = isThrowing(getCurrentPath());
        making |= client && throwing;
        other |= !client && throwing;
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        other |= isThrowing(new TreePath(getCurrentPath(), tree.getMethodSelect()));
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
        other |= before.type(new TreePath(getCurrentPath(), tree.getExpression()))
                .filter(type -> !caught.test(type))
                .isEmpty();
        return super.visitThrow(tree, null);
    }

    /** What runs elsewhere throws elsewhere. */
    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return null;
    }
}
