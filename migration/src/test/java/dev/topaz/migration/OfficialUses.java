package dev.topaz.migration;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds where sources mean types or members of an official SDK, by the compiler and not by what the command knows. */
final class OfficialUses extends TreePathScanner<Void, Void> {
    private static final List<String> PACKAGES =
            List.of("com.taobao.", "com.qimencloud.", "com.qimen.", "com.dingtalk.");

    /** Where a use is: both count from the beginning of the source, the line from 1. */
    record Use(long position, long line) {}

    private final Trees trees;
    private final Elements elements;
    private final CompilationUnitTree unit;
    private final List<Use> found = new ArrayList<>();

    private OfficialUses(JavacTask task, CompilationUnitTree unit) {
        this.trees = Trees.instance(task);
        this.elements = task.getElements();
        this.unit = unit;
    }

    static Map<Path, List<Use>> in(List<Path> sources, String classPath, Charset encoding) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<Path, List<Use>> uses = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostic -> {}, null, encoding)) {
            // What does not compile is another question; errors go nowhere here.
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostic -> {},
                    List.of("-proc:none", "-cp", classPath),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            for (CompilationUnitTree unit : units) {
                OfficialUses scan = new OfficialUses(task, unit);
                scan.scan(unit, null);
                uses.put(Path.of(unit.getSourceFile().toUri()), scan.found);
            }
        }
        return uses;
    }

    private void look() {
        Element element = trees.getElement(getCurrentPath());
        boolean official = element != null && isOfficial(element);
        boolean typed = element instanceof VariableElement variable
                && isOfficial(variable.asType().toString());
        if (official || typed) {
            long at = trees.getSourcePositions()
                    .getStartPosition(unit, getCurrentPath().getLeaf());
            found.add(new Use(at, unit.getLineMap().getLineNumber(at)));
            long end = trees.getSourcePositions()
                            .getEndPosition(unit, getCurrentPath().getLeaf())
                    - 1;
            found.add(new Use(end, unit.getLineMap().getLineNumber(end)));
        }
    }

    private static boolean isOfficial(String name) {
        return PACKAGES.stream().anyMatch(name::startsWith);
    }

    private boolean isOfficial(Element element) {
        return !(element instanceof PackageElement)
                && elements.getPackageOf(element) != null
                && isOfficial(elements.getPackageOf(element).getQualifiedName() + ".");
    }

    @Override
    public Void visitImport(ImportTree tree, Void unused) {
        if (isOfficial(tree.getQualifiedIdentifier().toString())) {
            long at = trees.getSourcePositions().getStartPosition(unit, tree);
            found.add(new Use(at, unit.getLineMap().getLineNumber(at)));
        }
        return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        look();
        return super.visitIdentifier(tree, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        look();
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        look();
        return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        look();
        return super.visitVariable(tree, null);
    }
}
