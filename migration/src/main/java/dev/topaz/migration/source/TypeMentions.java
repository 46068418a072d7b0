package dev.topaz.migration.source;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds where a tree names classes, such as both in the type {@code Map<Trade, Order>}. */
public final class TypeMentions extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Attribution code;
    private final Set<Integer> starts = new TreeSet<>();

    private TypeMentions(Attribution code) {
        this.code = code;
    }

    /** Returns the places, as characters from 0. */
    public static Set<Integer> in(Attribution code, TreePath type) {
        TypeMentions mentions = new TypeMentions(code);
        mentions.scan(type, null);
        return mentions.starts;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        if (code.element(getCurrentPath()).filter(TypeElement.class::isInstance).isPresent()) {
            starts.add(code.place(getCurrentPath().getCompilationUnit(), tree).start());
        }
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        if (code.element(getCurrentPath()).filter(TypeElement.class::isInstance).isPresent()) {
            starts.add(code.place(getCurrentPath().getCompilationUnit(), tree).start());
        }
        return super.visitMemberSelect(tree, null);
    }
}
