package dev.topaz.migration;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.MemberUse;
import dev.topaz.migration.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * Turns the setters of a client that was just made into the options that it is made with.
 *
 * <p>{@code client = new DefaultTaobaoClient(url, key, secret); client.setReadTimeout(3000);} becomes {@code client = new
 * DefaultTaobaoClient(url, key, secret, new ClientOptions().attemptTimeout(Duration.ofMillis(3000)));}. Setters that stand elsewhere are
 * left to a person.
 */
final class ClientSettings {
    private static final int WITHOUT_FORMAT = 3;
    private static final String OPTIONS = "dev.topaz.runtime.ClientOptions";
    private static final String FORMAT = "dev.topaz.runtime.AnswerFormat";

    private final Move move;
    private final Attribution before;
    private final OfficialSdk sdk;

    private ClientSettings(Move move, Attribution before, OfficialSdk sdk) {
        this.move = move;
        this.before = before;
        this.sdk = sdk;
    }

    static void of(Move move, Attribution before, OfficialSdk sdk, List<MemberUse> uses) {
        ClientSettings settings = new ClientSettings(move, before, sdk);
        uses.stream()
                .filter(use -> use.member().isEmpty() && OfficialParents.isClient(use.owner()))
                .filter(use -> use.path().getLeaf() instanceof NewClassTree)
                .forEach(use -> settings.made((NewClassTree) use.path().getLeaf(), use.path()));
    }

    private void made(NewClassTree client, TreePath path) {
        TreePath statement = path;
        while (statement.getParentPath() != null && !(statement.getLeaf() instanceof StatementTree)) {
            statement = statement.getParentPath();
        }
        if (client.getArguments().size() == WITHOUT_FORMAT
                && statement.getParentPath() != null
                && statement.getParentPath().getLeaf() instanceof BlockTree block) {
            TreePath making = statement;
            assigned(statement, client)
                    .ifPresent(variable -> write(client, path, setters(making, block.getStatements(), variable)));
        }
    }

    /** The options of the setters that follow at once, each with the place of its statement. */
    private Map<Place, String> setters(TreePath making, List<? extends StatementTree> block, Element variable) {
        Map<Place, String> options = new LinkedHashMap<>();
        for (StatementTree next : block.subList(block.indexOf(making.getLeaf()) + 1, block.size())) {
            Optional<String> option = option(new TreePath(making.getParentPath(), next), variable);
            if (option.isEmpty()) {
                break;
            }
            options.put(before.place(making.getCompilationUnit(), next), option.get());
        }
        return options;
    }

    private void write(NewClassTree client, TreePath path, Map<Place, String> options) {
        String text = String.join("", options.values());
        if (!text.isEmpty()) {
            Place last = before.place(
                    path.getCompilationUnit(), client.getArguments().get(WITHOUT_FORMAT - 1));
            move.edit(last.end(), last.end(), ", new " + move.named(OPTIONS) + "()" + text);
        }
        options.keySet().forEach(move::delete);
    }

    /** The variable that gets the new client, and nothing else. */
    private Optional<Element> assigned(TreePath statement, NewClassTree client) {
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

    /** The option that a setter of this client is; an empty text where nothing depends on it, and no value for another statement. */
    private Optional<String> option(TreePath statement, Element client) {
        if (!(statement.getLeaf() instanceof ExpressionStatementTree expression)
                || !(expression.getExpression() instanceof MethodInvocationTree call)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)
                || call.getArguments().size() != 1) {
            return Optional.empty();
        }
        TreePath calling = new TreePath(statement, call);
        TreePath selecting = new TreePath(calling, select);
        boolean onClient = before.element(new TreePath(selecting, select.getExpression()))
                .filter(client::equals)
                .isPresent();
        return onClient
                ? option(
                        select.getIdentifier().toString(),
                        calling,
                        call.getArguments().get(0))
                : Optional.empty();
    }

    private Optional<String> option(String setter, TreePath call, ExpressionTree value) {
        boolean on = MemberMove.isLiteral(call, true);
        boolean off = MemberMove.isLiteral(call, false);
        return switch (setter) {
            case "setConnectTimeout" -> Optional.of(".connectTimeout(" + milliseconds(call, value) + ")");
            case "setReadTimeout" -> Optional.of(".attemptTimeout(" + milliseconds(call, value) + ")");
            case "setUseSimplifyJson" ->
                on ? Optional.of(".format(" + move.named(FORMAT) + ".SIMPLIFIED_JSON)") : unchanged(off);
            case "setNeedCheckRequest" ->
                off ? Optional.of(".checking(" + move.named(OPTIONS) + ".Checking.BY_THE_PLATFORM)") : unchanged(on);
            default -> sdk.isIdle(OfficialParents.CLIENT, setter) ? Optional.of("") : Optional.empty();
        };
    }

    private static Optional<String> unchanged(boolean isDefault) {
        return isDefault ? Optional.of("") : Optional.empty();
    }

    private String milliseconds(TreePath call, Tree value) {
        Place place = before.place(call.getCompilationUnit(), value);
        String text = move.source().file().text().substring(place.start(), place.end());
        return move.named("java.time.Duration") + ".ofMillis(" + text + ")";
    }
}
