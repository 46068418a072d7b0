package dev.topaz.migration;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Place;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the constants of the official SDK as what they are: {@code Constants.FORMAT_JSON} is {@code "json"}. The compiler does the same,
 * so the classes do not change.
 */
final class OfficialConstants extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** The class that has them. */
    static final String CLASS = "com.taobao.api.Constants";

    private final Move move;
    private final Attribution before;

    private OfficialConstants(Move move, Attribution before) {
        this.move = move;
        this.before = before;
    }

    /** Rewrites those of a source. */
    static void of(Move move, Attribution before) {
        OfficialConstants constants = new OfficialConstants(move, before);
        before.unit(move.source().path()).ifPresent(unit -> constants.scan(new TreePath(unit), null));
    }

    /** Returns whether an element is one of them, and its value is known. */
    static boolean isOne(Optional<Element> element) {
        return element.flatMap(OfficialConstants::value).isPresent();
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        return write(tree) ? null : super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        write(tree);
        return null;
    }

    private boolean write(Tree tree) {
        Optional<Object> value = before.element(getCurrentPath())
                .filter(element -> before.isInFile(getCurrentPath()))
                .flatMap(OfficialConstants::value);
        Place at = before.place(getCurrentPath().getCompilationUnit(), tree);
        value.filter(each -> !move.isRewritten(at.start()))
                .map(each -> each instanceof String text ? "\"" + text + "\"" : String.valueOf(each))
                .ifPresent(text -> move.edit(at.start(), at.end(), text));
        return value.isPresent();
    }

    private static Optional<Object> value(Element element) {
        return element instanceof VariableElement constant
                        && String.valueOf(element.getEnclosingElement()).equals(CLASS)
                ? Optional.ofNullable(constant.getConstantValue())
                : Optional.empty();
    }
}
