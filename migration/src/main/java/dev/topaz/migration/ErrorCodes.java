package dev.topaz.migration;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.ConstantValues;
import dev.topaz.migration.source.VariableUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Finds the texts of a set that code makes of constants: at once, or by adding one after the other. */
final class ErrorCodes {
    private static final Set<String> MAKERS =
            Set.of("asList", "of", "copyOf", "singleton", "singletonList", "unmodifiableSet", "newHashSet");

    private final Attribution before;
    private final ConstantValues constants;

    ErrorCodes(Attribution before) {
        this.before = before;
        this.constants = new ConstantValues(before);
    }

    /** Returns the texts; empty where only a run can tell. */
    Optional<List<String>> of(TreePath set) {
        if (set.getLeaf() instanceof NewClassTree made && made.getClassBody() == null) {
            return all(made.getArguments(), set);
        }
        if (set.getLeaf() instanceof MethodInvocationTree call) {
            String name = call.getMethodSelect() instanceof MemberSelectTree select
                    ? select.getIdentifier().toString()
                    : call.getMethodSelect().toString();
            return MAKERS.contains(name) ? all(call.getArguments(), set) : Optional.empty();
        }
        Optional<Object> constant = constants.of(set);
        if (constant.isPresent()) {
            return constant.filter(String.class::isInstance).map(text -> List.of((String) text));
        }
        return set.getLeaf() instanceof IdentifierTree ? before.element(set).flatMap(this::variable) : Optional.empty();
    }

    private Optional<List<String>> all(List<? extends ExpressionTree> parts, TreePath whole) {
        List<String> codes = new ArrayList<>();
        for (ExpressionTree part : parts) {
            Optional<List<String>> more = of(new TreePath(whole, part));
            if (more.isEmpty()) {
                return Optional.empty();
            }
            codes.addAll(more.get());
        }
        return Optional.of(codes);
    }

    /** A local variable with all that the statements of its block add to it. */
    private Optional<List<String>> variable(Element variable) {
        TreePath declared = variable.getKind() == ElementKind.LOCAL_VARIABLE
                ? before.declaration(variable).orElse(null)
                : null;
        return declared != null
                        && declared.getLeaf() instanceof VariableTree tree
                        && tree.getInitializer() != null
                        && declared.getParentPath().getLeaf() instanceof BlockTree
                ? of(new TreePath(declared, tree.getInitializer()))
                        .flatMap(codes -> grown(codes, variable, declared.getParentPath()))
                : Optional.empty();
    }

    private Optional<List<String>> grown(List<String> codes, Element variable, TreePath block) {
        List<String> all = new ArrayList<>(codes);
        int uses = VariableUses.in(before, block, variable);
        for (StatementTree statement : ((BlockTree) block.getLeaf()).getStatements()) {
            Optional<List<String>> more = added(new TreePath(block, statement), variable);
            more.ifPresent(all::addAll);
            uses -= more.isPresent() ? 1 : 0;
        }
        // The last use is where the set is needed.
        return uses == 1 && !all.isEmpty() ? Optional.of(all) : Optional.empty();
    }

    private Optional<List<String>> added(TreePath statement, Element variable) {
        if (statement.getLeaf() instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("add")) {
            TreePath calling = new TreePath(statement, call);
            TreePath receiver = new TreePath(new TreePath(calling, select), select.getExpression());
            return before.element(receiver).filter(variable::equals).isPresent()
                    ? all(call.getArguments(), calling)
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
