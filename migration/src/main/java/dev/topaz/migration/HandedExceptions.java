package dev.topaz.migration;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Finds where a clause hands the exception that it catches to what takes that type alone, as {@code UncheckedIOException} does. */
final class HandedExceptions extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Attribution code;
    private final String type;
    private final Optional<Element> caught;
    private final List<TreePath> handed = new ArrayList<>();

    private HandedExceptions(Attribution code, String type, Optional<Element> caught) {
        this.code = code;
        this.type = type;
        this.caught = caught;
    }

    /**
     * Returns the arguments.
     *
     * @param clause a {@code catch}
     * @param type the exception, in full
     */
    static List<TreePath> in(Attribution code, TreePath clause, String type) {
        CatchTree tree = (CatchTree) clause.getLeaf();
        HandedExceptions exceptions =
                new HandedExceptions(code, type, code.element(new TreePath(clause, tree.getParameter())));
        exceptions.scan(new TreePath(clause, tree.getBlock()), null);
        return exceptions.handed;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        arguments(code.element(getCurrentPath()), tree.getArguments());
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        arguments(code.element(new TreePath(getCurrentPath(), tree.getMethodSelect())), tree.getArguments());
        return super.visitMethodInvocation(tree, null);
    }

    private void arguments(Optional<Element> called, List<? extends ExpressionTree> arguments) {
        if (called.isEmpty() || !(called.get() instanceof ExecutableElement method)) {
            return;
        }
        for (int i = 0; i < Math.min(arguments.size(), method.getParameters().size()); i++) {
            TreePath argument = new TreePath(getCurrentPath(), arguments.get(i));
            boolean isCaught = argument.getLeaf() instanceof IdentifierTree
                    && caught.isPresent()
                    && caught.equals(code.element(argument));
            if (isCaught && method.getParameters().get(i).asType().toString().equals(type)) {
                handed.add(argument);
            }
        }
    }
}
