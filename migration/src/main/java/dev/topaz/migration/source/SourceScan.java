package dev.topaz.migration.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the tree of one source and writes down what {@link JavaSource} wants to know. */
final class SourceScan extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Set<String> declared = new HashSet<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<Mention> names = new ArrayList<>();
    private final List<Mention> qualified = new ArrayList<>();
    private final List<Mention> parents = new ArrayList<>();
    private final List<Mention> texts = new ArrayList<>();

    private SourceScan(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
    }

    static JavaSource of(CompilationUnitTree unit, SourcePositions positions) {
        SourceScan scan = new SourceScan(unit, positions);
        scan.scan(unit, null);
        return scan.source();
    }

    private JavaSource source() {
        String packageName =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        return new JavaSource(packageName, declared, imports, names, qualified, parents, texts);
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
        String name = tree.getQualifiedIdentifier().toString();
        boolean all = name.endsWith(".*");
        Import.Kind kind = tree.isStatic() ? Import.Kind.STATIC : all ? Import.Kind.ALL : Import.Kind.TYPE;
        String named = kind == Import.Kind.ALL ? name.substring(0, name.length() - 2) : name;
        imports.add(new Import(named, kind, place(tree)));
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        declared.add(tree.getSimpleName().toString());
        if (tree.getExtendsClause() != null) {
            parents.add(new Mention(typeName(tree.getExtendsClause()), place(tree.getExtendsClause())));
        }
        tree.getImplementsClause().forEach(parent -> parents.add(new Mention(typeName(parent), place(parent))));
        return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Place at = place(tree);
        // The compiler writes some names itself, such as the type of a constant of an enum.
        if (at.end() > at.start()) {
            names.add(new Mention(tree.getName().toString(), at));
        }
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        String chain = tree.toString();
        boolean inside = JavaSource.isOfSdk(chain) && !chain.equals(JavaSource.NEWER_SDK);
        if (inside && chain.matches("[\\w.]+")) {
            qualified.add(new Mention(chain, place(tree)));
            return null;
        }
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        if (tree.getClassBody() != null) {
            parents.add(new Mention(typeName(tree.getIdentifier()), place(tree)));
        }
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
        if (tree.getValue() instanceof String text) {
            texts.add(new Mention(text, place(tree)));
        }
        return null;
    }

    private static String typeName(Tree type) {
        return type instanceof ParameterizedTypeTree generic ? generic.getType().toString() : type.toString();
    }

    private Place place(Tree tree) {
        int start = (int) positions.getStartPosition(unit, tree);
        int end = (int) positions.getEndPosition(unit, tree);
        return new Place(start, end, (int) unit.getLineMap().getLineNumber(Math.max(start, 0)));
    }
}
