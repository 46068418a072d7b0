package dev.topaz.migration;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Import;
import dev.topaz.migration.source.MemberUse;
import dev.topaz.migration.source.MemberUses;
import dev.topaz.migration.source.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Moves code on the official client of the message channel to {@code topaz-messages}, where all of it in a project has an exact
 * successor. Handlers and clients know each other across sources, so either all of them move or none.
 */
final class MessageMove {
    private static final Set<Tree.Kind> DELIMITED = Set.of(
            Tree.Kind.PARENTHESIZED,
            Tree.Kind.VARIABLE,
            Tree.Kind.ASSIGNMENT,
            Tree.Kind.RETURN,
            Tree.Kind.METHOD_INVOCATION);

    private final Attribution before;
    private final MessageHandlers handlers;
    private final MessageClients clients;
    private final boolean exact;

    private MessageMove(Attribution before, List<String> paths, Set<String> official) {
        this.before = before;
        List<MemberUse> uses = paths.stream()
                .flatMap(path -> MemberUses.in(before, path, MessageTypes::isOfChannel).stream())
                .toList();
        this.handlers = MessageHandlers.in(before, paths);
        this.clients = MessageClients.of(before, uses);
        boolean here = Stream.concat(
                        uses.stream()
                                .map(use -> use.path()
                                        .getCompilationUnit()
                                        .getSourceFile()
                                        .getName()),
                        handlers.all().stream().map(MessageHandlerMove::path))
                .allMatch(official::contains);
        // A handler whose client is made elsewhere, in Spring's XML perhaps, stays with it.
        boolean any = !clients.all().isEmpty();
        this.exact = any && here && handlers.areExact() && clients.areExact();
    }

    /**
     * Looks at the code of a project.
     *
     * @param paths of all of its sources
     * @param official of those that name the official SDK
     */
    static MessageMove in(Attribution before, List<String> paths, Set<String> official) {
        return new MessageMove(before, paths, official);
    }

    /** Returns the code that it looked at. */
    Attribution code() {
        return before;
    }

    /** Returns whether the code moves. */
    boolean isExact() {
        return exact;
    }

    /** Writes a source for Topaz. */
    void addTo(Move move) {
        String path = move.source().path();
        handlers.all().stream().filter(each -> each.path().equals(path)).forEach(each -> each.addTo(move));
        clients.all().stream()
                .filter(each -> each.path().equals(path))
                .forEach(each -> MessageClientMove.of(move, before, clients, each));
        clients.connects().stream().filter(use -> isIn(use, path)).forEach(use -> connect(move, use));
        clients.asked().forEach((use, client) -> {
            if (isIn(use, path)) {
                ask(move, use, client);
            }
        });
        move.drop(MessageTypes.STATUS);
        oldException(move);
    }

    private static boolean isIn(MemberUse use, String path) {
        return use.path().getCompilationUnit().getSourceFile().getName().equals(path);
    }

    private void connect(Move move, MemberUse use) {
        move.edit(afterReceiver(use), use.at().end(), ".start()");
        boolean main = Stream.iterate(use.path(), each -> each.getParentPath() != null, TreePath::getParentPath)
                .anyMatch(each -> each.getLeaf() instanceof MethodTree method
                        && method.getName().contentEquals("main"));
        move.decide(
                Rule.CHANGED_BEHAVIOUR,
                use.at(),
                "start() does not wait for the connection, and throws nothing when there is none: it tries again until close()"
                        + (main ? "; its threads end with main, which has to wait" : ""),
                "ConsumerOptions.listener is told of a connection that fails, and state(group) says whether there is one");
    }

    private int afterReceiver(MemberUse use) {
        MemberSelectTree select =
                (MemberSelectTree) ((MethodInvocationTree) use.path().getLeaf()).getMethodSelect();
        return before.place(use.path().getCompilationUnit(), select.getExpression())
                .end();
    }

    private void ask(Move move, MemberUse use, MessageClient client) {
        String group = client.group()
                .map(each -> move.text(before.place(client.made().getCompilationUnit(), each)))
                .orElse("\"default\"");
        String text = move.text(
                        new Place(use.at().start(), afterReceiver(use), use.at().line()))
                + ".state(" + group + ") == " + move.named(MessageTypes.STATE) + ".CONNECTED";
        boolean delimited =
                DELIMITED.contains(use.path().getParentPath().getLeaf().getKind());
        move.edit(use.at().start(), use.at().end(), delimited ? text : "(" + text + ")");
    }

    /** Jars of long ago have the exception in another package, which no table knows. */
    private static void oldException(Move move) {
        List<Import> old = move.source().java().imports().stream()
                .filter(each -> each.name().equals(MessageTypes.OLD_LINK_EXCEPTION))
                .toList();
        if (old.isEmpty()) {
            return;
        }
        old.forEach(each -> move.edit(each.at().start(), each.at().end(), "import " + MessageTypes.EXCEPTION + ";"));
        move.source().java().names().stream()
                .filter(word -> word.word().equals("LinkException")
                        && !move.isRewritten(word.at().start()))
                .forEach(word -> move.edit(
                        word.at().start(), word.at().start() + word.word().length(), "MessageException"));
    }
}
