package dev.topaz.migration;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.CompilerError;
import dev.topaz.migration.source.JavaSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the move leaves broken: what the compiler says against the moved code, and did not say against the old. So each finding
 * is a line that does not compile, and none is missing that the compiler can see.
 */
final class CompileReview {
    /** The type of what does not compile for another reason, which is told. */
    private static final String UNKNOWN = "<any>";

    private final Attribution before;
    private final Attribution after;
    private final Map<String, Move> moves;
    private final Set<String> old = new HashSet<>();

    private CompileReview(Attribution before, Attribution after, Map<String, Move> moves) {
        this.before = before;
        this.after = after;
        this.moves = moves;
        // What a stand-in lacks was there.
        Cause cause = new Cause(before, JavaSource::isOfSdk);
        before.errors().stream()
                .filter(error -> !cause.isMissingMember(error))
                .forEach(error -> old.add(key(error.path(), error.at())));
    }

    /** Returns a decision for each new error, in the order in which the compiler found them. */
    static List<Decision> of(Attribution before, Attribution after, Map<String, Move> moves, ErrorAdvice advice) {
        CompileReview review = new CompileReview(before, after, moves);
        return after.errors().stream()
                .filter(error -> !error.message().contains(UNKNOWN))
                .filter(review::isNew)
                .filter(error -> review.isMove(error, advice.packageName()))
                .map(error -> review.decision(error, advice))
                .toList();
    }

    /** What another missing library breaks was broken before, behind what the official SDK broke. */
    private boolean isMove(CompilerError error, String packageName) {
        Cause topaz = new Cause(after, name -> isTopaz(name, packageName));
        return topaz.isAboutMember(error)
                ? topaz.isMissingMember(error)
                : new Cause(after, name -> isTopaz(name, packageName) || JavaSource.isOfSdk(name)).isInStatement(error);
    }

    private static boolean isTopaz(String name, String packageName) {
        return name.startsWith("dev.topaz.") || name.startsWith(packageName + ".");
    }

    private static String key(String path, int at) {
        return path + ":" + at;
    }

    private boolean isNew(CompilerError error) {
        return before.unit(error.path()).isPresent()
                && !error.path().startsWith(StandIns.FOLDER)
                && !old.contains(key(error.path(), original(error.path(), error.at())));
    }

    private int original(String path, int at) {
        return Optional.ofNullable(moves.get(path)).map(move -> move.before(at)).orElse(at);
    }

    private Decision decision(CompilerError error, ErrorAdvice advice) {
        int at = original(error.path(), error.at());
        CompilationUnitTree unit = before.unit(error.path()).orElseThrow();
        int line = before.line(unit, at);
        int column = before.column(unit, at);
        Optional<TreePath> was = before.at(error.path(), at);
        Optional<TreePath> is = after.at(error.path(), error.at());
        ErrorAdvice.Words words = advice.words(error, was, is);
        return new Decision(words.rule(), error.path(), line, column, words.message(), words.fix());
    }
}
