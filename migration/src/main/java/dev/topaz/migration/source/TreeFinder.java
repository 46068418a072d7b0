package dev.topaz.migration.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the innermost tree around a place. */
final class TreeFinder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final int place;
    private Optional<TreePath> found = Optional.empty();

    private TreeFinder(CompilationUnitTree unit, SourcePositions positions, int place) {
        this.unit = unit;
        this.positions = positions;
        this.place = place;
    }

    static Optional<TreePath> at(CompilationUnitTree unit, SourcePositions positions, int place) {
        TreeFinder finder = new TreeFinder(unit, positions, place);
        finder.scan(new TreePath(unit), null);
        return finder.found;
    }

    /** A tree without a place, such as a constructor that the compiler adds, may hold one that has a place. */
    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree == null) {
            return null;
        }
        long start = positions.getStartPosition(unit, tree);
        long end = positions.getEndPosition(unit, tree);
        if (start >= 0 && start <= place && place < end) {
            Tree parent = getCurrentPath() == null ? unit : getCurrentPath().getLeaf();
            found = Optional.of(parent == tree ? getCurrentPath() : new TreePath(getCurrentPath(), tree));
            return super.scan(tree, null);
        }
        return start < 0 ? super.scan(tree, null) : null;
    }
}
