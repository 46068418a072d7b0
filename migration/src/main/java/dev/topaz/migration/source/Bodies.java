package dev.topaz.migration.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.topaz.migration.source.ClassShape.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a method does, if it is one of those that generators write. */
final class Bodies {
    private static final String CONSTRUCTOR = "<init>";

    private Bodies() {}

    static Body of(MethodTree method) {
        if (method.getBody() == null) {
            return new Body.Other();
        }
        List<? extends StatementTree> statements = method.getBody().getStatements();
        if (method.getName().contentEquals(CONSTRUCTOR)) {
            return isSuperAlone(statements) && method.getParameters().isEmpty() ? new Body.Empty() : new Body.Other();
        }
        if (statements.isEmpty()) {
            return new Body.Empty();
        }
        return setter(method, statements)
                .or(() -> returned(statements))
                .or(() -> params(statements))
                .or(() -> checks(statements))
                .orElse(new Body.Other());
    }

    private static boolean isSuperAlone(List<? extends StatementTree> statements) {
        return statements.stream().allMatch(each -> each.toString().matches("super\\(\\);?"));
    }

    private static Optional<Body> setter(MethodTree method, List<? extends StatementTree> statements) {
        boolean fluent = statements.size() == 2
                && statements.get(1) instanceof ReturnTree last
                && "this".equals(String.valueOf(last.getExpression()));
        if (method.getParameters().size() == 1
                && (statements.size() == 1 || fluent)
                && statements.get(0) instanceof ExpressionStatementTree first
                && first.getExpression() instanceof AssignmentTree assignment
                && assignment
                        .getExpression()
                        .toString()
                        .equals(method.getParameters().get(0).getName().toString())) {
            return field(assignment.getVariable()).map(Body.Set::new);
        }
        return Optional.empty();
    }

    private static Optional<Body> returned(List<? extends StatementTree> statements) {
        if (statements.size() != 1 || !(statements.get(0) instanceof ReturnTree tree) || tree.getExpression() == null) {
            return Optional.empty();
        }
        ExpressionTree value = tree.getExpression();
        if (value instanceof LiteralTree literal) {
            return Optional.of(
                    literal.getValue() instanceof String text
                            ? new Body.Text(text)
                            : literal.toString().matches("null|0L?|false") ? new Body.Empty() : new Body.Other());
        }
        if (value instanceof MemberSelectTree select && select.getIdentifier().contentEquals("class")) {
            return Optional.of(new Body.Literal(select.getExpression().toString()));
        }
        if (isEmptyMap(value)) {
            return Optional.of(new Body.Params(Map.of()));
        }
        return field(value).map(Body.Get::new);
    }

    /** Returns whether an expression makes a map with nothing in it. */
    static boolean isEmptyMap(ExpressionTree value) {
        return value.toString().matches("new (\\w+\\.)*(TaobaoHashMap|HashMap|TreeMap|LinkedHashMap)(<.*>)?\\(\\)");
    }

    /** {@code field} or {@code this.field}. */
    private static Optional<String> field(Tree expression) {
        if (expression instanceof IdentifierTree name) {
            return Optional.of(name.getName().toString());
        }
        return expression instanceof MemberSelectTree select
                        && select.getExpression().toString().equals("this")
                ? Optional.of(select.getIdentifier().toString())
                : Optional.empty();
    }

    /** A new map, a {@code put} for each field, perhaps the parameters that no document names, and the map. */
    private static Optional<Body> params(List<? extends StatementTree> statements) {
        if (!(statements.get(0) instanceof VariableTree map)
                || map.getInitializer() == null
                || !map.getInitializer().toString().matches("new (\\w+\\.)*\\w*Map(<.*>)?\\(\\)")
                || !(statements.get(statements.size() - 1) instanceof ReturnTree last)
                || !String.valueOf(last.getExpression()).equals(map.getName().toString())) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        String name = map.getName().toString();
        boolean plain = statements.subList(1, statements.size() - 1).stream()
                .allMatch(each -> each instanceof IfTree test
                        ? isOthers(test, name)
                        : put(each, name, fields).isPresent());
        return plain ? Optional.of(new Body.Params(fields)) : Optional.empty();
    }

    /** {@code if (udfParams != null) map.putAll(udfParams);}. */
    private static boolean isOthers(IfTree test, String map) {
        return test.getElseStatement() == null
                && test.getThenStatement()
                        .toString()
                        .replaceAll("\\s", "")
                        .matches("\\{?" + map + "\\.putAll\\((this\\.)?udfParams\\);}?");
    }

    private static Optional<String> put(StatementTree statement, String map, Map<String, String> fields) {
        if (statement instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect().toString().equals(map + ".put")
                && call.getArguments().size() == 2
                && call.getArguments().get(0) instanceof LiteralTree literal
                && literal.getValue() instanceof String wire) {
            Optional<String> field = field(call.getArguments().get(1));
            field.ifPresent(each -> fields.put(wire, each));
            return field;
        }
        return Optional.empty();
    }

    private static Optional<Body> checks(List<? extends StatementTree> statements) {
        List<String> owners = new ArrayList<>();
        for (StatementTree each : statements) {
            if (each instanceof ExpressionStatementTree expression
                    && expression.getExpression() instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree select) {
                owners.add(select.getExpression().toString());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Body.Checks(owners));
    }
}
