package dev.topaz.migration;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.MemberUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** The official clients of the message channel that a project makes, and every call of the channel's types. */
final class MessageClients {
    private static final Set<String> MESSAGE_GETTERS = Set.of(
            "getId",
            "getTopic",
            "getContent",
            "getDataId",
            "getPubAppKey",
            "getUserId",
            "getUserNick",
            "getPubTime",
            "getOutgoingTime");

    private static final Set<Tree.Kind> LOOPS = Set.of(
            Tree.Kind.FOR_LOOP,
            Tree.Kind.ENHANCED_FOR_LOOP,
            Tree.Kind.WHILE_LOOP,
            Tree.Kind.DO_WHILE_LOOP,
            Tree.Kind.LAMBDA_EXPRESSION);

    private final Attribution before;
    private final Map<Tree, MessageClient> made = new LinkedHashMap<>();
    private final Map<MessageClient, MemberUse> connects = new LinkedHashMap<>();
    private final Map<MemberUse, MessageClient> asked = new LinkedHashMap<>();
    private boolean exact = true;

    private MessageClients(Attribution before) {
        this.before = before;
    }

    /**
     * Looks at the calls of a project.
     *
     * @param uses those of the types of the channel
     */
    static MessageClients of(Attribution before, List<MemberUse> uses) {
        MessageClients clients = new MessageClients(before);
        uses.stream().filter(MessageClients::makesClient).forEach(clients::make);
        uses.stream().filter(use -> !makesClient(use)).forEach(clients::use);
        clients.exact &= clients.made.values().stream()
                .allMatch(client -> clients.address(client).isPresent());
        return clients;
    }

    private static boolean makesClient(MemberUse use) {
        return use.owner().equals(MessageTypes.CLIENT) && use.member().isEmpty();
    }

    private void make(MemberUse use) {
        MessageClient.of(use.path(), before)
                .ifPresentOrElse(client -> made.put(use.path().getLeaf(), client), () -> exact = false);
    }

    /** Returns whether each call has one that does the same. */
    boolean areExact() {
        return exact;
    }

    /** Returns the clients. */
    List<MessageClient> all() {
        return List.copyOf(made.values());
    }

    /** Returns the calls that connect. */
    List<MemberUse> connects() {
        return List.copyOf(connects.values());
    }

    /** Returns the calls that ask whether there is a connection, each with the client. */
    Map<MemberUse, MessageClient> asked() {
        return asked;
    }

    private void use(MemberUse use) {
        exact &= switch (use.owner()) {
            case MessageTypes.CLIENT -> isKnownOfClient(use);
            case MessageTypes.MESSAGE -> MESSAGE_GETTERS.contains(use.member());
            // Each is one of a handler that was looked at.
            case MessageTypes.STATUS -> use.member().equals("fail");
            default -> false;
        };
    }

    private boolean isKnownOfClient(MemberUse use) {
        return switch (use.member()) {
            case "connect" -> connect(use);
            case "isOnline" -> ask(use);
            case "close" -> use.parameters().isEmpty();
            default ->
                made.values().stream()
                        .flatMap(client -> client.setters().stream())
                        .anyMatch(setter -> setter.value().getParentPath().getLeaf()
                                == use.path().getLeaf());
        };
    }

    /** A consumer is started once. */
    private boolean connect(MemberUse use) {
        boolean statement = use.path().getParentPath().getLeaf() instanceof ExpressionStatementTree;
        Optional<MessageClient> client = client(use).filter(each -> !connects.containsKey(each));
        client.ifPresent(each -> connects.put(each, use));
        return statement
                && use.parameters().size() < 2
                && client.filter(each -> isOnce(use.path(), each)).isPresent();
    }

    /** Returns whether a call runs no more often than its client is made. */
    private static boolean isOnce(TreePath call, MessageClient client) {
        for (TreePath around = call; around != null; around = around.getParentPath()) {
            boolean loop = LOOPS.contains(around.getLeaf().getKind());
            if (loop && !contains(around, client.made())) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(TreePath around, TreePath inner) {
        for (TreePath each = inner; each != null; each = each.getParentPath()) {
            if (each.getLeaf() == around.getLeaf()) {
                return true;
            }
        }
        return false;
    }

    private boolean ask(MemberUse use) {
        Optional<MessageClient> client = client(use).filter(each -> isKnownEverywhere(each.made(), each.group()));
        client.ifPresent(each -> asked.put(use, each));
        return client.isPresent();
    }

    private boolean isKnownEverywhere(TreePath path, Optional<ExpressionTree> value) {
        return value.stream()
                .allMatch(each -> each instanceof LiteralTree
                        || before.element(new TreePath(path, each))
                                .filter(element -> element.getKind() == ElementKind.FIELD)
                                .isPresent());
    }

    /** The client of the variable that is called: the one that is made in the same method, or else the only one. */
    private Optional<MessageClient> client(MemberUse use) {
        Optional<Element> variable = receiver(use);
        List<MessageClient> all = new ArrayList<>(made.values());
        all.removeIf(each -> variable.filter(each.variable()::equals).isEmpty());
        List<MessageClient> here = all.stream()
                .filter(each -> method(each.made()) == method(use.path()))
                .toList();
        return here.size() == 1
                ? Optional.of(here.get(0))
                : all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static Tree method(TreePath path) {
        TreePath around = path;
        while (around.getParentPath() != null && !(around.getLeaf() instanceof MethodTree)) {
            around = around.getParentPath();
        }
        return around.getLeaf();
    }

    private Optional<Element> receiver(MemberUse use) {
        return use.path().getLeaf() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree select
                ? before.element(new TreePath(new TreePath(use.path(), select), select.getExpression()))
                : Optional.empty();
    }

    /** Returns the expression that is the address; empty where the client has its own. */
    Optional<TreePath> addressed(MessageClient client) {
        Optional<TreePath> connected = Optional.ofNullable(connects.get(client))
                .map(MemberUse::path)
                .filter(path ->
                        !((MethodInvocationTree) path.getLeaf()).getArguments().isEmpty())
                .map(path -> new TreePath(
                        path,
                        ((MethodInvocationTree) path.getLeaf()).getArguments().get(0)));
        return connected.or(() -> client.hasAddress()
                ? Optional.of(new TreePath(client.made(), client.arguments().get(0)))
                : Optional.empty());
    }

    /** Returns the address of a client; empty if only a run can tell. */
    Optional<String> address(MessageClient client) {
        return addressed(client)
                .map(expression -> ChannelAddress.of(expression, before))
                .orElse(Optional.of(ChannelAddress.PLATFORM));
    }
}
