package dev.topaz.migration;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.MemberUses;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Finds the clients that code can have twice, one of each library: those that a variable is made with, of constants and fields. A
 * place that needs the official one can make it there.
 */
final class ClientCopies {
    private final Attribution before;
    private final Map<Element, Optional<TreePath>> made = new HashMap<>();

    ClientCopies(Attribution before) {
        this.before = before;
    }

    /** Returns whether an expression is a variable with such a client, in the class that declares it. */
    boolean isCopy(TreePath expression) {
        return before.element(expression)
                .filter(variable -> made(variable)
                        .filter(path -> outermost(path).equals(outermost(expression)))
                        .isPresent())
                .isPresent();
    }

    /** Returns the {@code new} that the variable of an expression is made with. */
    Optional<TreePath> made(TreePath expression) {
        return before.element(expression).flatMap(this::made);
    }

    private Optional<TreePath> made(Element variable) {
        return made.computeIfAbsent(variable, this::find);
    }

    private Optional<TreePath> find(Element variable) {
        boolean steady = variable.getKind() == ElementKind.FIELD
                || variable.getModifiers().contains(Modifier.FINAL)
                || variable.getKind() == ElementKind.LOCAL_VARIABLE;
        return steady && variable instanceof VariableElement
                ? before.declaration(variable).flatMap(this::client)
                : Optional.empty();
    }

    private Optional<TreePath> client(TreePath declared) {
        if (!(declared.getLeaf() instanceof VariableTree tree)
                || !(tree.getInitializer() instanceof NewClassTree client)) {
            return Optional.empty();
        }
        TreePath path = new TreePath(declared, client);
        boolean official = before.type(path)
                .flatMap(MemberUses::name)
                .filter(name -> OfficialParents.isClient(name) || name.equals(AbilityMove.CLIENT))
                .isPresent();
        return official && client.getArguments().stream().allMatch(argument -> isSteady(argument, path))
                ? Optional.of(path)
                : Optional.empty();
    }

    private boolean isSteady(ExpressionTree argument, TreePath made) {
        if (argument instanceof LiteralTree) {
            return true;
        }
        boolean named = argument instanceof IdentifierTree || argument instanceof MemberSelectTree;
        return named
                && before.element(new TreePath(made, argument))
                        .filter(element -> element.getKind() == ElementKind.FIELD)
                        .isPresent();
    }

    private static Object outermost(TreePath path) {
        Object outermost = path.getCompilationUnit();
        for (TreePath around = path; around != null; around = around.getParentPath()) {
            if (around.getLeaf() instanceof ClassTree type) {
                outermost = type;
            }
        }
        return outermost;
    }
}
