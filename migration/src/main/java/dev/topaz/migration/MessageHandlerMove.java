package dev.topaz.migration;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Place;
import java.util.List;

/** Writes a handler for Topaz: the method is {@code handle}, takes the message alone, and throws what it said with the status. */
final class MessageHandlerMove {
    private final Attribution before;
    private final TreePath handler;
    private final FailureMove failures;

    /** @param handler the method or the lambda */
    MessageHandlerMove(Attribution before, TreePath handler, FailureMove failures) {
        this.before = before;
        this.handler = handler;
        this.failures = failures;
    }

    /** Returns the path of the source that it is in. */
    String path() {
        return handler.getCompilationUnit().getSourceFile().getName();
    }

    void addTo(Move move) {
        failures.addTo(move);
        if (handler.getLeaf() instanceof MethodTree method) {
            parameters(move, method.getParameters());
            name(move, method);
            if (failures.rethrows()) {
                declare(move, method);
            }
        }
        if (handler.getLeaf() instanceof LambdaExpressionTree lambda) {
            parameters(move, lambda.getParameters());
        }
    }

    private void parameters(Move move, List<? extends VariableTree> parameters) {
        int start = place(parameters.get(0)).end();
        move.edit(start, place(parameters.get(1)).end(), "");
    }

    private void name(Move move, MethodTree method) {
        int type = place(method.getReturnType()).end();
        int name = move.source().file().text().indexOf("onMessage", type);
        move.edit(name, name + "onMessage".length(), "handle");
    }

    private void declare(Move move, MethodTree method) {
        boolean any = method.getThrows().stream()
                .map(Object::toString)
                .anyMatch(each -> each.equals("Exception") || each.equals("java.lang.Exception"));
        if (!any) {
            String text = move.source().file().text();
            int end = place(method.getBody()).start();
            while (Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            move.edit(end, end, method.getThrows().isEmpty() ? " throws Exception" : ", Exception");
        }
    }

    private Place place(Tree tree) {
        return before.place(handler.getCompilationUnit(), tree);
    }
}
