package dev.topaz.migration.source;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The types that a {@code try} catches. */
final class CatchClauses {
    private CatchClauses() {}

    /**
     * Returns those that matter, each type of a clause with several of them alone.
     *
     * @param matters whether a type matters
     */
    static List<TreePath> types(TreePath attempt, Predicate<TreePath> matters) {
        List<TreePath> types = new ArrayList<>();
        for (CatchTree each : ((TryTree) attempt.getLeaf()).getCatches()) {
            TreePath clause = new TreePath(attempt, each);
            TreePath type = new TreePath(
                    new TreePath(clause, each.getParameter()),
                    each.getParameter().getType());
            Stream.concat(Stream.of(type), alternatives(type)).filter(matters).forEach(types::add);
        }
        return types;
    }

    private static Stream<TreePath> alternatives(TreePath type) {
        return type.getLeaf() instanceof UnionTypeTree union
                ? union.getTypeAlternatives().stream().map(each -> new TreePath(type, each))
                : Stream.empty();
    }

    /** Returns the {@code try} of a parameter of one of its clauses. */
    static Optional<Tree> tryOf(Optional<TreePath> parameter) {
        Optional<TreePath> around = parameter;
        while (around.isPresent() && !(around.get().getLeaf() instanceof TryTree)) {
            around = around.map(TreePath::getParentPath);
        }
        return around.map(TreePath::getLeaf);
    }

    /** Returns whether one of them is above all exceptions. */
    static boolean areAll(TryTree tree) {
        return tree.getCatches().stream()
                .map(each -> each.getParameter().getType().toString())
                .anyMatch(name -> name.equals("Exception") || name.equals("Throwable"));
    }
}
