package dev.topaz.migration;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.topaz.migration.source.Attribution;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Looks for what a method called {@code handle} would mean something else for, if a class got one. */
final class HandleUses extends TreeScanner<@Nullable Void, @Nullable Void> {
    private static final String NAME = "handle";

    private boolean called;

    private HandleUses() {}

    /** Returns whether a class has such a method, of its own or inherited, or calls one without saying on what. */
    static boolean isIn(TreePath type, Attribution code) {
        HandleUses uses = new HandleUses();
        uses.scan(type.getLeaf(), null);
        return uses.called || code.element(type).filter(HandleUses::has).isPresent();
    }

    private static boolean has(Element type) {
        boolean own = type.getEnclosedElements().stream()
                .anyMatch(each -> each.getSimpleName().contentEquals(NAME));
        return own || above(type).filter(HandleUses::has).isPresent();
    }

    private static Optional<Element> above(Element type) {
        return type instanceof TypeElement element && element.getSuperclass() instanceof DeclaredType parent
                ? Optional.of(parent.asElement())
                : Optional.empty();
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        called |= tree.getMethodSelect() instanceof IdentifierTree name
                && name.getName().contentEquals(NAME);
        return super.visitMethodInvocation(tree, null);
    }
}
