package dev.topaz.migration;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.ConstantValues;
import dev.topaz.migration.source.VariableUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * Finds the setters that a new client meets before anything else happens to it: behind it in its block, and for a field that is made
 * where it is declared, in the initializers and the constructor of its class.
 */
final class ClientSetters {
    private final Attribution before;
    private final ConstantValues constants;
    private final ErrorCodes codes;

    ClientSetters(Attribution before) {
        this.before = before;
        this.constants = new ConstantValues(before);
        this.codes = new ErrorCodes(before);
    }

    /** Returns the setters of the client that a {@code new} makes, in the order in which they run. */
    List<ClientSetter> of(TreePath made) {
        TreePath statement = made;
        while (statement.getParentPath() != null && !(statement.getLeaf() instanceof StatementTree)) {
            statement = statement.getParentPath();
        }
        Optional<Element> variable = assigned(before, statement, made.getLeaf());
        TreePath around = statement.getParentPath();
        if (variable.isEmpty() || around == null) {
            return List.of();
        }
        if (around.getLeaf() instanceof BlockTree block) {
            int next = block.getStatements().indexOf(statement.getLeaf()) + 1;
            return behind(
                    around,
                    block.getStatements().subList(next, block.getStatements().size()),
                    variable.get());
        }
        return around.getLeaf() instanceof ClassTree type ? initializing(around, type, variable.get()) : List.of();
    }

    /** Returns the variable that gets the new client, and nothing else. */
    static Optional<Element> assigned(Attribution before, TreePath statement, Tree client) {
        if (statement.getLeaf() instanceof VariableTree variable && variable.getInitializer() == client) {
            return before.element(statement);
        }
        if (statement.getLeaf() instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof AssignmentTree assignment
                && assignment.getExpression() == client) {
            TreePath assigning = new TreePath(statement, assignment);
            return before.element(new TreePath(assigning, assignment.getVariable()));
        }
        return Optional.empty();
    }

    /** Statements between do not matter where they leave the client alone, and the value is the same before them. */
    private List<ClientSetter> behind(TreePath block, List<? extends StatementTree> statements, Element client) {
        List<ClientSetter> found = new ArrayList<>();
        boolean atOnce = true;
        for (StatementTree next : statements) {
            TreePath path = new TreePath(block, next);
            Optional<ClientSetter> setter = ClientSetter.of(path, client, before);
            boolean movable = setter.filter(atOnce ? each -> isFree(each, client) : this::isSteady)
                    .isPresent();
            if (movable) {
                found.add(setter.orElseThrow());
            } else if (VariableUses.in(before, path, client) > 0) {
                break;
            } else {
                atOnce = false;
            }
        }
        return found;
    }

    private boolean isFree(ClientSetter setter, Element client) {
        return VariableUses.in(before, setter.value(), client) == 0;
    }

    private boolean isSteady(ClientSetter setter) {
        return constants.of(setter.value()).isPresent()
                || codes.of(setter.value()).isPresent();
    }

    private List<ClientSetter> initializing(TreePath path, ClassTree type, Element field) {
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        List<ClientSetter> found = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof BlockTree block && block.isStatic() == isStatic) {
                found.addAll(steady(new TreePath(path, block), block, field));
            }
        }
        if (!isStatic) {
            onlyConstructor(type)
                    .ifPresent(each -> found.addAll(
                            steady(new TreePath(new TreePath(path, each), each.getBody()), each.getBody(), field)));
        }
        return found;
    }

    private List<ClientSetter> steady(TreePath path, BlockTree block, Element field) {
        return behind(path, block.getStatements(), field).stream()
                .filter(this::isSteady)
                .toList();
    }

    private static Optional<MethodTree> onlyConstructor(ClassTree type) {
        List<MethodTree> constructors = type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(each -> each.getName().contentEquals("<init>"))
                .toList();
        return constructors.size() == 1 ? Optional.of(constructors.get(0)) : Optional.empty();
    }
}
