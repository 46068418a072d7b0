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
import java.util.Optional;
import java.util.function.Predicate;
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
        if (depth > 4) {
            return false;
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return isOurs(element.getQualifiedName().toString())
                    || isOurs(element.getSuperclass(), depth + 1)
                    || element.getInterfaces().stream().anyMatch(parent -> isOurs(parent, depth + 1))
                    || declared.getTypeArguments().stream().anyMatch(argument -> isOurs(argument, depth + 1));
        }
        if (type instanceof ExecutableType method) {
            return isOurs(method.getReturnType(), depth + 1)
                    || method.getThrownTypes().stream().anyMatch(thrown -> isOurs(thrown, depth + 1));
        }
        if (type instanceof ArrayType array) {
            return isOurs(array.getComponentType(), depth + 1);
        }
        if (type instanceof TypeVariable variable) {
            return isOurs(variable.getUpperBound(), depth + 1);
        }
        return type instanceof WildcardType wildcard
                && Optional.ofNullable(wildcard.getExtendsBound())
                        .filter(bound -> isOurs(bound, depth + 1))
                        .isPresent();
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
