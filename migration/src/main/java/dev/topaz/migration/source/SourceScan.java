package dev.topaz.migration.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the tree of one source and writes down what {@link JavaSource} wants to know. */
final class SourceScan extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Map<String, String> variables = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<Mention> names = new ArrayList<>();
    private final List<Mention> qualified = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
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

    /** The types of variables are known only at the end: a field may be declared below the method that uses it. */
    private JavaSource source() {
        List<Call> typed = calls.stream()
                .map(call -> call.method().isEmpty()
                        ? call
                        : new Call(
                                variables.getOrDefault(call.type(), call.type()),
                                call.method(),
                                call.arguments(),
                                call.at()))
                .toList();
        String packageName =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        return new JavaSource(packageName, declared, imports, names, qualified, typed, parents, texts);
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
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        String declared = tree.getType() == null ? "var" : typeName(tree.getType());
        boolean made = declared.equals("var") && tree.getInitializer() instanceof NewClassTree;
        variables.put(
                tree.getName().toString(),
                made ? typeName(((NewClassTree) tree.getInitializer()).getIdentifier()) : declared);
        return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        names.add(new Mention(tree.getName().toString(), place(tree)));
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        String chain = tree.toString();
        if (JavaSource.isOfSdk(chain) && chain.matches("[\\w.]+")) {
            qualified.add(new Mention(chain, place(tree)));
            return null;
        }
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            String method = select.getIdentifier().toString();
            calls.add(new Call(
                    receiver(select.getExpression()),
                    method,
                    tree.getArguments().size(),
                    place(tree)));
        }
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        String type = typeName(tree.getIdentifier());
        calls.add(new Call(type, "", tree.getArguments().size(), place(tree)));
        if (tree.getClassBody() != null) {
            parents.add(new Mention(type, place(tree)));
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

    /** {@code client} of {@code client.execute(..)} and {@code this.client.execute(..)}; nothing of longer chains. */
    private static String receiver(ExpressionTree expression) {
        String text = expression.toString();
        return text.startsWith("this.") ? text.substring("this.".length()) : text;
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
