package dev.topaz.migration.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Collects the classes, methods, variables and type parameters that sources declare: the compiler looks through a whole source for each of them. */
final class Declarations extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final Map<Element, TreePath> found = new HashMap<>();

    private Declarations(Trees trees) {
        this.trees = trees;
    }

    /** Returns the elements that some attributed sources declare, each with its place. */
    static Map<Element, TreePath> in(Collection<CompilationUnitTree> units, Trees trees) {
        Declarations declarations = new Declarations(trees);
        units.forEach(unit -> declarations.scan(new TreePath(unit), null));
        return declarations.found;
    }

    private void add() {
        Optional.ofNullable(trees.getElement(getCurrentPath())).ifPresent(each -> found.put(each, getCurrentPath()));
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        add();
        return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        add();
        return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitTypeParameter(TypeParameterTree tree, @Nullable Void unused) {
        add();
        return super.visitTypeParameter(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        add();
        return super.visitVariable(tree, null);
    }
}
