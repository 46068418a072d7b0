package dev.topaz.migration.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Adds what Lombok will add to a source, for the compiler alone: no processor of a project is run, so its members would be unknown, and
 * with them every value that goes through them.
 */
final class LombokSource extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final LombokNames names;
    private final StringBuilder text;
    private final List<Insertion> insertions = new ArrayList<>();

    private LombokSource(CompilationUnitTree unit, SourcePositions positions, String text) {
        this.unit = unit;
        this.positions = positions;
        this.names = new LombokNames(unit);
        this.text = new StringBuilder(text);
    }

    /** Returns the source with the members; the same source where Lombok has no part in it. */
    static SourceText of(JavaCompiler compiler, SourceText source) {
        if (!source.text().contains("lombok.")) {
            return source;
        }
        // What does not parse is told by whoever reads the source.
        DiagnosticCollector<JavaFileObject> unheard = new DiagnosticCollector<>();
        JavacTask task =
                (JavacTask) compiler.getTask(null, null, unheard, List.of("-proc:none"), null, List.of(source));
        try {
            SourceText complete = source;
            for (CompilationUnitTree unit : task.parse()) {
                LombokSource scan = new LombokSource(unit, Trees.instance(task).getSourcePositions(), source.text());
                scan.scan(unit, null);
                complete = source.with(scan.text.toString(), scan.insertions);
            }
            return complete;
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler cannot read " + source.getName(), e);
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        int end = (int) positions.getEndPosition(unit, tree);
        String members = switch (tree.getKind()) {
            case CLASS, ENUM, RECORD -> LombokMembers.of(tree, names);
            default -> "";
        };
        if (end > 0 && !members.isEmpty()) {
            insertions.add(new Insertion(end - 1, members));
        }
        return super.visitClass(tree, null);
    }

    /** Lombok's {@code val} is the compiler's {@code var}, which is as long. */
    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        if (tree.getType() != null && tree.getType().toString().equals("val") && names.isLombok("val", "val")) {
            int start = (int) positions.getStartPosition(unit, tree.getType());
            text.replace(start, start + "val".length(), "var");
        }
        return super.visitVariable(tree, null);
    }
}
