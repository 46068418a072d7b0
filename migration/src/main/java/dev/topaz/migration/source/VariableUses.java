package dev.topaz.migration.source;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Counts how often a tree names a variable. */
public final class VariableUses extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Attribution code;
    private final Element variable;
    private int found;

    private VariableUses(Attribution code, Element variable) {
        this.code = code;
        this.variable = variable;
    }

    /** Returns how often the variable is named in a tree; its declaration does not count. */
    public static int in(Attribution code, TreePath tree, Element variable) {
        VariableUses uses = new VariableUses(code, variable);
        uses.scan(tree, null);
        return uses.found;
    }

    private void count() {
        found += code.element(getCurrentPath()).filter(variable::equals).isPresent() ? 1 : 0;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        count();
        return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        count();
        return super.visitMemberSelect(tree, null);
    }
}
