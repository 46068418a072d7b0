package dev.topaz.migration;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.MemberUse;
import dev.topaz.migration.source.MemberUses;
import dev.topaz.migration.source.Place;
import java.util.List;
import java.util.stream.Stream;

/** Rewrites calls of members that are gone, where something else does exactly the same. */
final class MemberMove {
    private final Move move;
    private final Attribution before;
    private final OfficialSdk sdk;

    private MemberMove(Move move, Attribution before, OfficialSdk sdk) {
        this.move = move;
        this.before = before;
        this.sdk = sdk;
    }

    static void of(Move move, Attribution before, OfficialSdk sdk, StayingCode staying) {
        MemberMove members = new MemberMove(move, before, sdk);
        List<MemberUse> uses = MemberUses.in(before, move.source().path(), JavaSource::isOfSdk).stream()
                .filter(use -> !isOnStaying(use, staying))
                .toList();
        uses.forEach(members::idle);
        uses.forEach(members::thrown);
        uses.forEach(members::behaviour);
        uses.forEach(members::perCall);
        ClientSettings.of(move, before, sdk, uses);
        HashMapMove.of(move, before, staying);
        ParsedResponses.of(move, before, uses);
    }

    /** What is called on a client or request of the official SDK goes on as it was. */
    private static boolean isOnStaying(MemberUse use, StayingCode staying) {
        return use.path().getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && staying.isStaying(new TreePath(new TreePath(use.path(), select), select.getExpression()));
    }

    /** Whether a client throws when its attempts are spent is no setting of Topaz: one method throws, and the other does not. */
    private void thrown(MemberUse use) {
        TreePath statement = use.path().getParentPath();
        if (use.member().equals("setThrowIfOverMaxRetry")
                && statement.getLeaf() instanceof ExpressionStatementTree
                && OfficialParents.isClient(use.owner())) {
            delete(statement);
            if (!isLiteral(use.path(), false)) {
                move.decide(
                        Rule.CHANGED_BEHAVIOUR,
                        use.at(),
                        "execute returns the last answer when all attempts have failed",
                        "client.call(request, session) throws a TopApiException then");
            }
        }
    }

    /** Deletes a statement on which nothing depends any more. */
    private void idle(MemberUse use) {
        boolean statement = use.path().getParentPath().getLeaf() instanceof ExpressionStatementTree;
        if (statement && declarers(use).anyMatch(owner -> sdk.isIdle(owner, use.member()))) {
            delete(use.path().getParentPath());
            if (use.member().equals("setIgnoreSSLCheck") && !isLiteral(use.path(), false)) {
                move.decide(
                        Rule.CHANGED_BEHAVIOUR,
                        use.at(),
                        "the certificate of the gateway is verified now, always",
                        "nothing for the platform's own addresses; for a test server, add its certificate to the trust store");
            }
        }
    }

    private void delete(TreePath statement) {
        Place at = before.place(statement.getCompilationUnit(), statement.getLeaf());
        switch (StatementRole.of(statement)) {
            case OF_LIST -> move.delete(at);
            case BODY -> move.edit(at.start(), at.end(), "{}");
            case HEAD -> {} // the compiler refuses the call, and a person sees the loop
        }
    }

    private static Stream<String> declarers(MemberUse use) {
        return OfficialParents.of(use.owner());
    }

    /** A client of another name did something else, too. */
    private void behaviour(MemberUse use) {
        boolean client = use.member().isEmpty() && OfficialParents.isClient(use.owner());
        if (client && !move.isStaying(typeName(use))) {
            String advice = move.target(OfficialName.parse(use.owner())).advice();
            if (!advice.isEmpty()) {
                String simple = use.owner().substring(use.owner().lastIndexOf('.') + 1);
                move.decide(
                        Rule.CHANGED_BEHAVIOUR, use.at(), "DefaultTaobaoClient takes the place of " + simple, advice);
            }
        }
    }

    /** A client for each call was dear; it is no more, because all clients share their connections. */
    private void perCall(MemberUse use) {
        boolean client = use.member().isEmpty() && OfficialParents.isClient(use.owner());
        if (client && !move.isStaying(typeName(use)) && new ClientForCall(before).isOne(use.path())) {
            move.decide(
                    Rule.CLIENT_PER_CALL,
                    use.at(),
                    "a client is made each time, which is harmless: all clients share their connections",
                    "");
        }
    }

    private Place typeName(MemberUse use) {
        return use.path().getLeaf() instanceof NewClassTree made
                ? before.place(use.path().getCompilationUnit(), made.getIdentifier())
                : use.at();
    }

    /** Returns whether the only argument of a call is this constant. */
    static boolean isLiteral(TreePath call, Object value) {
        return call.getLeaf() instanceof MethodInvocationTree tree
                && tree.getArguments().size() == 1
                && tree.getArguments().get(0) instanceof LiteralTree literal
                && value.equals(literal.getValue());
    }
}
