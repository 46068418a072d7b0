package dev.topaz.migration;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.VariableUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * An official client of the message channel that code makes, and what it is told before it connects: together they are the arguments
 * of a consumer of Topaz.
 *
 * @param made the {@code new}
 * @param statement that gives it to the variable
 * @param setters behind it in its block, one of them that of the handler
 */
record MessageClient(TreePath made, TreePath statement, Element variable, List<ClientSetter> setters) {
    static final String HANDLER_SETTER = "setMessageHandler";

    private static final Set<String> SETTERS =
            Set.of(HANDLER_SETTER, "setThreadCount", "setFetchPeriod", "setQueueSize");
    private static final int MAX_ARGUMENTS = 4;

    MessageClient {
        setters = List.copyOf(setters);
    }

    /** Returns the client; empty where a consumer of Topaz cannot be made of what the code says. */
    static Optional<MessageClient> of(TreePath made, Attribution before) {
        NewClassTree client = (NewClassTree) made.getLeaf();
        TreePath statement = made;
        while (statement.getParentPath() != null && !(statement.getLeaf() instanceof StatementTree)) {
            statement = statement.getParentPath();
        }
        Optional<Element> variable = ClientSetters.assigned(before, statement, client);
        if (variable.isEmpty()
                || client.getClassBody() != null
                || client.getArguments().size() > MAX_ARGUMENTS
                || !(statement.getParentPath().getLeaf() instanceof BlockTree block)) {
            return Optional.empty();
        }
        int next = block.getStatements().indexOf(statement.getLeaf()) + 1;
        List<? extends StatementTree> behind =
                block.getStatements().subList(next, block.getStatements().size());
        List<ClientSetter> setters = setters(statement.getParentPath(), behind, variable.get(), before);
        MessageClient found = new MessageClient(made, statement, variable.get(), setters);
        return found.isComplete(before) && found.isSteady(behind) ? Optional.of(found) : Optional.empty();
    }

    private static List<ClientSetter> setters(
            TreePath block, List<? extends StatementTree> statements, Element variable, Attribution before) {
        List<ClientSetter> setters = new ArrayList<>();
        for (StatementTree each : statements) {
            TreePath path = new TreePath(block, each);
            Optional<ClientSetter> setter =
                    ClientSetter.of(path, variable, before).filter(found -> SETTERS.contains(found.name()));
            setter.ifPresent(setters::add);
            if (setter.isEmpty() && VariableUses.in(before, path, variable) > 0) {
                break;
            }
        }
        return setters;
    }

    /** A handler that names a local variable cannot be an argument of what the variable is set to. */
    private boolean isComplete(Attribution before) {
        boolean each = setters.stream().map(ClientSetter::name).distinct().count() == setters.size();
        boolean local = variable.getKind() == ElementKind.LOCAL_VARIABLE;
        return each
                && setters.stream()
                        .filter(setter -> setter.name().equals(HANDLER_SETTER))
                        .anyMatch(setter -> !local || VariableUses.in(before, setter.value(), variable) == 0);
    }

    /** The arguments are read a little later now: nothing may stand between that changes them. */
    private boolean isSteady(List<? extends StatementTree> behind) {
        int handler = behind.indexOf(handler().statement().getLeaf());
        boolean atOnce = behind.subList(0, handler).stream()
                .allMatch(each ->
                        setters.stream().anyMatch(setter -> setter.statement().getLeaf() == each));
        return atOnce || arguments().stream().allMatch(MessageClient::isPlain);
    }

    private static boolean isPlain(ExpressionTree value) {
        return value instanceof LiteralTree || value instanceof IdentifierTree || value instanceof MemberSelectTree;
    }

    /** Returns the setter of the handler. */
    ClientSetter handler() {
        return setters.stream()
                .filter(setter -> setter.name().equals(HANDLER_SETTER))
                .findFirst()
                .orElseThrow();
    }

    /** Returns what the client is made with. */
    List<? extends ExpressionTree> arguments() {
        return ((NewClassTree) made.getLeaf()).getArguments();
    }

    /** Returns whether the first argument is an address. */
    boolean hasAddress() {
        return arguments().size() == MAX_ARGUMENTS;
    }

    /** Returns the argument for the group; empty where it is the default. */
    Optional<ExpressionTree> group() {
        return arguments().size() > 2 ? Optional.of(arguments().get(arguments().size() - 1)) : Optional.empty();
    }

    /** Returns the path of the source. */
    String path() {
        return made.getCompilationUnit().getSourceFile().getName();
    }
}
