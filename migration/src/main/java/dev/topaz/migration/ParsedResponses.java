package dev.topaz.migration;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.MemberUse;
import dev.topaz.migration.source.MemberUses;
import dev.topaz.migration.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * Reads answers with the response itself: {@code TaobaoUtils.parseResponse(text, TradeGetResponse.class)} becomes {@code
 * TradeGetResponse.fromJson(text)}.
 */
final class ParsedResponses {
    private static final String HELPER = "com.taobao.api.internal.util.TaobaoUtils";
    private static final int ARGUMENTS = 2;

    private final Move move;
    private final Attribution before;

    private ParsedResponses(Move move, Attribution before) {
        this.move = move;
        this.before = before;
    }

    /** Rewrites those of a source whose response moves. */
    static void of(Move move, Attribution before, List<MemberUse> uses) {
        ParsedResponses responses = new ParsedResponses(move, before);
        uses.stream()
                .filter(use -> use.owner().equals(HELPER) && use.member().equals("parseResponse"))
                .filter(use -> before.isInFile(use.path()))
                .forEach(use -> responses.call((MethodInvocationTree) use.path().getLeaf(), use));
    }

    private void call(MethodInvocationTree call, MemberUse use) {
        if (call.getArguments().size() == ARGUMENTS
                && call.getArguments().get(1) instanceof MemberSelectTree type
                && type.getIdentifier().contentEquals("class")) {
            TreePath response = new TreePath(new TreePath(use.path(), type), type.getExpression());
            Place at = place(use, type.getExpression());
            moved(response).filter(name -> !move.isStaying(at)).ifPresent(name -> write(call, use, name));
        }
    }

    /** As the source names it where that is a simple name, for the import says which it is. */
    private Optional<String> moved(TreePath response) {
        return before.type(response)
                .flatMap(MemberUses::name)
                .map(OfficialName::parse)
                .filter(name -> name.shelf() == OfficialName.Shelf.RESPONSE)
                .map(move::target)
                .filter(Target.Moved.class::isInstance)
                .map(target -> ((Target.Moved) target).name())
                .map(name -> response.getLeaf() instanceof MemberSelectTree
                        ? name
                        : response.getLeaf().toString());
    }

    private void write(MethodInvocationTree call, MemberUse use, String response) {
        ExpressionTree text = call.getArguments().get(0);
        Place whole = place(use, call);
        Place kept = place(use, text);
        move.rewrite(whole.start(), kept.start(), response + ".fromJson(");
        move.rewrite(kept.end(), whole.end(), ")");
    }

    private Place place(MemberUse use, ExpressionTree tree) {
        return before.place(use.path().getCompilationUnit(), tree);
    }
}
