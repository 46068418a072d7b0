package dev.topaz.migration;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Place;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** Writes a consumer of Topaz where the handler is set, of what the official client is made with and told. */
final class MessageClientMove {
    private static final String GATEWAY = "\"https://eco.taobao.com/router/rest\"";

    private final Move move;
    private final Attribution before;
    private final MessageClients clients;
    private final MessageClient client;

    private MessageClientMove(Move move, Attribution before, MessageClients clients, MessageClient client) {
        this.move = move;
        this.before = before;
        this.clients = clients;
        this.client = client;
    }

    static void of(Move move, Attribution before, MessageClients clients, MessageClient client) {
        MessageClientMove writing = new MessageClientMove(move, before, clients, client);
        move.delete(writing.place(client.statement(), client.statement().getLeaf()));
        for (ClientSetter setter : client.setters()) {
            if (setter.equals(client.handler())) {
                Place statement =
                        writing.place(setter.statement(), setter.statement().getLeaf());
                int handler =
                        writing.place(setter.value(), setter.value().getLeaf()).start();
                move.edit(statement.start(), handler, writing.text());
            } else {
                move.delete(writing.place(setter.statement(), setter.statement().getLeaf()));
            }
        }
    }

    private String text() {
        int app = client.hasAddress() ? 1 : 0;
        String account = text(client.arguments().get(app)) + ", "
                + text(client.arguments().get(app + 1));
        return declared() + "new " + move.named(MessageTypes.CONSUMER) + "(" + address() + ", " + account + ", new "
                + move.named(MessageTypes.OPTIONS) + "()" + group() + settings() + token(account) + ", ";
    }

    /** What stands before the {@code new}, with the type of the consumer where the variable is declared. */
    private String declared() {
        Place statement = place(client.statement(), client.statement().getLeaf());
        Place made = place(client.made(), client.made().getLeaf());
        String text = move.text(new Place(statement.start(), made.start(), statement.line()));
        if (!(client.statement().getLeaf() instanceof VariableTree variable)) {
            return text;
        }
        Place type = place(client.statement(), variable.getType());
        boolean inferred = type.start() < statement.start() || move.text(type).equals("var");
        return inferred
                ? text
                : text.substring(0, type.start() - statement.start())
                        + move.named(MessageTypes.CONSUMER)
                        + text.substring(type.end() - statement.start());
    }

    private String address() {
        Optional<TreePath> named = clients.addressed(client)
                .filter(path -> before.element(path)
                        .filter(each -> each.getKind() == ElementKind.LOCAL_VARIABLE)
                        .isEmpty());
        return named.map(path -> text(path.getLeaf()))
                .orElseGet(() -> "\"" + clients.address(client).orElseThrow() + "\"");
    }

    private String group() {
        return client.group().map(group -> ".groups(" + text(group) + ")").orElse("");
    }

    /** The official client has ten threads for each processor. */
    private String settings() {
        String threads = value("setThreadCount").orElse("10 * Runtime.getRuntime().availableProcessors()");
        String period = value("setFetchPeriod")
                .map(seconds -> ".pullInterval(" + move.named("java.time.Duration") + ".ofSeconds(" + seconds + "))")
                .orElse("");
        return ".threads(" + threads + ")" + period
                + value("setQueueSize")
                        .map(size -> ".maxInFlight(" + size + ")")
                        .orElse("");
    }

    private Optional<String> value(String setter) {
        return client.setters().stream()
                .filter(each -> each.name().equals(setter))
                .map(each -> text(each.value().getLeaf()))
                .findFirst();
    }

    private String token(String account) {
        boolean wanted = ChannelAddress.wantsToken(clients.address(client).orElseThrow());
        return wanted
                ? ".tokenClient(new " + move.named("dev.topaz.runtime.DefaultTaobaoClient") + "(" + GATEWAY + ", "
                        + account + "))"
                : "";
    }

    private String text(Tree tree) {
        return move.text(place(client.made(), tree));
    }

    private Place place(TreePath of, Tree tree) {
        return before.place(of.getCompilationUnit(), tree);
    }
}
