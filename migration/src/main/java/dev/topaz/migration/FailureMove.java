package dev.topaz.migration;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Place;
import dev.topaz.migration.source.VariableUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code status.fail()} of a handler into a thrown exception, which is how a handler of Topaz says it. The official client takes
 * a thrown exception for a failure, too, so both say the same where the handler does nothing else afterwards.
 */
final class FailureMove {
    /** Whether code of the handler runs behind a statement. */
    private enum Position {
        LAST,
        BEFORE_OTHERS
    }

    private final Attribution before;
    private final Element status;
    private final List<Consumer<Move>> edits = new ArrayList<>();
    private boolean rethrows;

    private FailureMove(Attribution before, Element status) {
        this.before = before;
        this.status = status;
    }

    /**
     * Looks at the body of a handler.
     *
     * @param status its parameter
     * @return empty if the status is used for anything else, or something would not happen any more
     */
    static Optional<FailureMove> of(Attribution before, TreePath body, Element status) {
        FailureMove move = new FailureMove(before, status);
        move.statement(body, Position.LAST, Optional.empty());
        return VariableUses.in(before, body, status) == move.edits.size() ? Optional.of(move) : Optional.empty();
    }

    /** Returns whether an exception of any kind is thrown on, which the method has to declare. */
    boolean rethrows() {
        return rethrows;
    }

    void addTo(Move move) {
        edits.forEach(edit -> edit.accept(move));
    }

    private void statement(TreePath path, Position position, Optional<String> caught) {
        Tree leaf = path.getLeaf();
        if (leaf instanceof BlockTree block) {
            block(path, block.getStatements(), position, caught);
        } else if (failure(path).isPresent() && position == Position.LAST) {
            add(path, caught, (move, thrown) -> write(move, place(path), thrown));
        } else if (leaf instanceof IfTree tree) {
            statement(new TreePath(path, tree.getThenStatement()), position, caught);
            Optional.ofNullable(tree.getElseStatement())
                    .ifPresent(otherwise -> statement(new TreePath(path, otherwise), position, caught));
        } else if (leaf instanceof SynchronizedTree tree) {
            statement(new TreePath(path, tree.getBlock()), position, caught);
        } else if (leaf instanceof TryTree tree) {
            attempt(path, tree, position, caught);
        } else {
            repeated(leaf).ifPresent(body -> statement(new TreePath(path, body), Position.BEFORE_OTHERS, caught));
        }
    }

    private static Optional<StatementTree> repeated(Tree leaf) {
        return leaf instanceof EnhancedForLoopTree each
                ? Optional.of(each.getStatement())
                : leaf instanceof ForLoopTree counting
                        ? Optional.of(counting.getStatement())
                        : leaf instanceof WhileLoopTree loop
                                ? Optional.of(loop.getStatement())
                                : leaf instanceof DoWhileLoopTree loop
                                        ? Optional.of(loop.getStatement())
                                        : Optional.empty();
    }

    /** An exception thrown in a block with handlers would come to those, which a call of {@code fail} does not. */
    private void attempt(TreePath path, TryTree tree, Position position, Optional<String> caught) {
        if (tree.getFinallyBlock() != null && Leaving.isIn(tree.getFinallyBlock())) {
            return;
        }
        if (tree.getCatches().isEmpty()) {
            statement(new TreePath(path, tree.getBlock()), position, caught);
        }
        for (CatchTree each : tree.getCatches()) {
            statement(
                    new TreePath(new TreePath(path, each), each.getBlock()),
                    position,
                    Optional.of(each.getParameter().getName().toString()));
        }
    }

    private void block(
            TreePath path, List<? extends StatementTree> statements, Position position, Optional<String> caught) {
        int end = statements.size() - 1;
        boolean returns = end >= 0 && statements.get(end) instanceof ReturnTree;
        Position ofBlock = returns ? Position.LAST : position;
        int last = returns ? end - 1 : end;
        for (int i = 0; i <= end; i++) {
            TreePath each = new TreePath(path, statements.get(i));
            List<? extends StatementTree> rest = statements.subList(i + 1, end + 1);
            if (failure(each).isPresent() && ofBlock == Position.LAST && !rest.isEmpty()) {
                behind(each, rest, caught);
            } else {
                statement(each, i >= last ? ofBlock : Position.BEFORE_OTHERS, caught);
            }
        }
    }

    /** What stands behind the failure in its block is done before the exception is thrown. */
    private void behind(TreePath failure, List<? extends StatementTree> rest, Optional<String> caught) {
        StatementTree last = rest.get(rest.size() - 1);
        List<? extends StatementTree> others = last instanceof ReturnTree ? rest.subList(0, rest.size() - 1) : rest;
        if (others.stream().anyMatch(Leaving::isIn)) {
            return;
        }
        Place end = before.place(failure.getCompilationUnit(), last);
        add(failure, caught, (move, thrown) -> {
            move.delete(place(failure));
            if (last instanceof ReturnTree) {
                write(move, end, thrown);
            } else {
                move.edit(end.end(), end.end(), move.lineBreak(end.start()) + thrown);
            }
        });
    }

    private static void write(Move move, Place at, String text) {
        move.edit(at.start(), at.end(), text);
    }

    /** Adds the edits of a failure, which get the statement that throws. */
    private void add(TreePath statement, Optional<String> caught, BiConsumer<Move, String> edit) {
        List<? extends ExpressionTree> reason = failure(statement).orElseThrow().getArguments();
        rethrows |= reason.isEmpty() && caught.isPresent();
        String cause = caught.map(e -> ", " + e).orElse("");
        edits.add(move -> edit.accept(
                move,
                reason.isEmpty()
                        ? "throw " + caught.orElse("new IllegalStateException(\"the message was not handled\")") + ";"
                        : "throw new IllegalStateException("
                                + move.text(before.place(statement.getCompilationUnit(), reason.get(0))) + cause
                                + ");"));
    }

    /** Returns the call of a statement that is {@code status.fail()}. */
    private Optional<MethodInvocationTree> failure(TreePath path) {
        if (path.getLeaf() instanceof ExpressionStatementTree statement
                && statement.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("fail")) {
            TreePath selecting = new TreePath(new TreePath(path, call), select);
            return before.element(new TreePath(selecting, select.getExpression()))
                    .filter(status::equals)
                    .map(each -> call);
        }
        return Optional.empty();
    }

    private Place place(TreePath path) {
        return before.place(path.getCompilationUnit(), path.getLeaf());
    }

    /** Looks for statements that leave the block that they are in. */
    private static final class Leaving extends TreeScanner<@Nullable Void, @Nullable Void> {
        private boolean found;

        static boolean isIn(Tree tree) {
            Leaving leaving = new Leaving();
            leaving.scan(tree, null);
            return leaving.found;
        }

        @Override
        public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
            found = true;
            return null;
        }

        @Override
        public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
            found = true;
            return null;
        }

        @Override
        public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
            found = true;
            return null;
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            return null;
        }
    }
}
