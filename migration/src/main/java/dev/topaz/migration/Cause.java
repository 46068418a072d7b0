package dev.topaz.migration;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.CompilerError;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Tells errors that come of the move from those that another missing library causes. */
final class Cause {
    /** Types may contain themselves. */
    private static final int DEEPEST = 5;

    private final Attribution code;
    private final Predicate<String> ours;

    /**
     * Prepares.
     *
     * @param ours which classes matter, by their names in full
     */
    Cause(Attribution code, Predicate<String> ours) {
        this.code = code;
        this.ours = ours;
    }

    /** Returns whether an error says that a class has no such member, whichever the class. */
    boolean isAboutMember(CompilerError error) {
        return error.code().contains("cant.resolve")
                && code.at(error.path(), error.at())
                        .filter(path -> path.getLeaf() instanceof MemberSelectTree)
                        .isPresent();
    }

    /** Returns whether an error says that one of our classes has no such member. */
    boolean isMissingMember(CompilerError error) {
        return isAboutMember(error)
                && code.at(error.path(), error.at())
                        .filter(path ->
                                concerns(new TreePath(path, ((MemberSelectTree) path.getLeaf()).getExpression())))
                        .isPresent();
    }

    /** Returns whether the statement with an error has to do with our classes. */
    boolean isInStatement(CompilerError error) {
        return code.at(error.path(), error.at())
                .map(Cause::statement)
                .map(this::mentions)
                .orElse(true);
    }

    /** The nearest statement, import or declaration: as much as one message speaks of. */
    private static TreePath statement(TreePath path) {
        TreePath around = path;
        while (around.getParentPath() != null
                && !(around.getLeaf() instanceof StatementTree
                        && !(around.getLeaf() instanceof ExpressionStatementTree))
                && !(around.getLeaf() instanceof ImportTree)
                && !(around.getLeaf() instanceof MethodTree)) {
            around = around.getParentPath();
        }
        return around;
    }

    private boolean mentions(TreePath statement) {
        Search search = new Search();
        search.scan(statement, null);
        return search.found;
    }

    private boolean concerns(TreePath expression) {
        return code.type(expression).filter(type -> isOurs(type, 0)).isPresent()
                || code.element(expression).filter(this::isOurs).isPresent();
    }

    private boolean isOurs(Element element) {
        return element instanceof QualifiedNameable named
                && isOurs(named.getQualifiedName().toString());
    }

    private boolean isOurs(TypeMirror type, int depth) {
        return depth < DEEPEST && (isOurs(name(type)) || parts(type).anyMatch(part -> isOurs(part, depth + 1)));
    }

    private static String name(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }

    /** The types that a type is made of: parents and arguments, results and exceptions, elements and bounds. */
    private static Stream<? extends TypeMirror> parts(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return Stream.of(List.of(element.getSuperclass()), element.getInterfaces(), declared.getTypeArguments())
                    .flatMap(List::stream);
        }
        if (type instanceof ExecutableType method) {
            return Stream.concat(Stream.of(method.getReturnType()), method.getThrownTypes().stream());
        }
        if (type instanceof ArrayType array) {
            return Stream.of(array.getComponentType());
        }
        if (type instanceof TypeVariable variable) {
            return Stream.of(variable.getUpperBound());
        }
        return type instanceof WildcardType wildcard ? Stream.ofNullable(wildcard.getExtendsBound()) : Stream.empty();
    }

    private boolean isOurs(String name) {
        return ours.test(name);
    }

    private final class Search extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private boolean found;

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null || found) {
                return null;
            }
            TreePath here = getCurrentPath() == null || getCurrentPath().getLeaf() == tree
                    ? getCurrentPath()
                    : new TreePath(getCurrentPath(), tree);
            found = here != null && concerns(here);
            return found ? null : super.scan(tree, null);
        }
    }
}
