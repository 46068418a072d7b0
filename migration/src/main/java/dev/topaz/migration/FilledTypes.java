package dev.topaz.migration;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.MemberUses;
import dev.topaz.migration.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the official types whose objects a library of JSON makes and fills, because code hands it their classes. The library is known
 * by the name of its method: its jar is often not at hand, and many projects have a class of their own before it.
 */
final class FilledTypes extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Set<String> METHODS = Set.of(
            "parseObject",
            "parseArray",
            "readValue",
            "convertValue",
            "treeToValue",
            "fromJson",
            "toBean",
            "toList",
            "toJavaObject",
            "toJavaList",
            "getObject",
            "jsonToBean",
            "jsonToObject");

    private static final Set<String> REFERENCES =
            Set.of("TypeReference", "TypeToken", "ParameterizedTypeReference", "GenericType");

    /** One of them, and where it is handed over. */
    private record Filled(OfficialName type, Place at) {}

    private final Attribution before;
    private final List<Filled> found = new ArrayList<>();

    private FilledTypes(Attribution before) {
        this.before = before;
    }

    private static List<Filled> in(Attribution before, String path) {
        FilledTypes types = new FilledTypes(before);
        before.unit(path).ifPresent(unit -> types.scan(new TreePath(unit), null));
        return types.found.stream().distinct().toList();
    }

    /** Says of the whole responses of a source that nothing but Topaz makes them. */
    static void review(Move move, Attribution before) {
        for (Filled filled : in(before, move.source().path())) {
            boolean whole = filled.type().shelf() == OfficialName.Shelf.RESPONSE
                    && filled.type().inner().isEmpty();
            if (whole && move.target(filled.type()) instanceof Target.Moved) {
                String response = filled.type().className();
                move.decide(
                        Rule.CHANGED_BEHAVIOUR,
                        filled.at(),
                        response + " is immutable: a library that fills objects cannot make one",
                        "keep getBody() of the response, which " + response + ".fromJson(text) reads");
            }
        }
    }

    /** Returns the names of nested types, which become shared types for it. */
    static Set<String> nested(Attribution before, String path) {
        return in(before, path).stream()
                .map(filled -> filled.type().inner())
                .map(inner -> inner.substring(inner.lastIndexOf('.') + 1))
                .filter(inner -> !inner.isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        String method = tree.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : tree.getMethodSelect().toString();
        if (METHODS.contains(method)) {
            tree.getArguments().forEach(argument -> literal(argument, tree));
        }
        return super.visitMethodInvocation(tree, null);
    }

    private void literal(ExpressionTree argument, Tree call) {
        if (argument instanceof MemberSelectTree literal
                && literal.getIdentifier().contentEquals("class")) {
            add(new TreePath(new TreePath(getCurrentPath(), literal), literal.getExpression()), call);
        }
    }

    /** {@code new TypeReference<List<TradeGetResponse>>() {}} names them as arguments of a type. */
    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        if (tree.getIdentifier() instanceof ParameterizedTypeTree type
                && REFERENCES.contains(String.valueOf(type.getType()))) {
            TreePath reference = new TreePath(getCurrentPath(), type);
            type.getTypeArguments().forEach(each -> new Named(tree).scan(new TreePath(reference, each), null));
        }
        return super.visitNewClass(tree, null);
    }

    private void add(TreePath type, Tree handed) {
        before.type(type)
                .flatMap(MemberUses::name)
                .map(OfficialName::parse)
                .filter(OfficialName::isOfApi)
                .ifPresent(name -> found.add(new Filled(name, before.place(type.getCompilationUnit(), handed))));
    }

    /** Adds every type that a type has in it. */
    private final class Named extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Tree handed;

        Named(Tree handed) {
            this.handed = handed;
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            add(getCurrentPath(), handed);
            return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            add(getCurrentPath(), handed);
            return null;
        }
    }
}
