package dev.topaz.migration;

import com.sun.source.tree.MethodInvocationTree;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.MemberUse;
import dev.topaz.migration.source.MemberUses;
import java.util.Optional;

/** Says of each call of a class of the official SDK that stays what takes its place: to type, with the values of the call. */
final class HelperReview {
    private final Move move;
    private final OfficialSdk sdk;
    private final OAuthAdvice tokens;

    private HelperReview(Move move, Attribution before, OfficialSdk sdk) {
        this.move = move;
        this.sdk = sdk;
        this.tokens = new OAuthAdvice(before);
    }

    static void of(Move move, Attribution before, OfficialSdk sdk) {
        HelperReview review = new HelperReview(move, before, sdk);
        MemberUses.in(before, move.source().path(), JavaSource::isOfSdk).stream()
                .filter(use -> before.isInFile(use.path())
                        && !move.isRewritten(use.at().start()))
                .forEach(review::call);
    }

    private void call(MemberUse use) {
        advice(use)
                .ifPresent(fix -> move.decide(
                        Rule.OLD_JAR,
                        use.at(),
                        use.owner().substring(use.owner().lastIndexOf('.') + 1) + "." + use.member()
                                + " stays on the official SDK",
                        fix));
    }

    private Optional<String> advice(MemberUse use) {
        if (!use.member().isEmpty() && use.path().getLeaf() instanceof MethodInvocationTree call) {
            Optional<String> token = use.owner().endsWith(".WebUtils") ? tokens.of(use.path(), call) : Optional.empty();
            return token.or(() -> sdk.insteadOfCall(use.owner(), use.member()));
        }
        return Optional.empty();
    }
}
