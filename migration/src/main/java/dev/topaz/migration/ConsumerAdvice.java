package dev.topaz.migration;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Writes the consumer of messages that takes the place of a {@code TmcClient}, with the values that the code sets. */
final class ConsumerAdvice {
    private static final String PLATFORM = "\"wss://mc.api.taobao.com/\"";
    private static final int WITHOUT_GROUP = 2;
    private static final int WITH_GROUP = 3;
    private static final int WITH_ADDRESS = 4;

    private final Attribution before;

    ConsumerAdvice(Attribution before) {
        this.before = before;
    }

    /** Returns the declaration to type; empty for a constructor that does not say what the arguments are. */
    Optional<String> of(TreePath made) {
        List<String> arguments = ((NewClassTree) made.getLeaf())
                .getArguments().stream().map(Object::toString).toList();
        Map<String, String> settings = new HashMap<>();
        variable(made)
                .ifPresent(variable ->
                        new Settings(variable, settings).scan(new TreePath(made.getCompilationUnit()), null));
        int app = arguments.size() == WITH_ADDRESS ? 1 : 0;
        if (arguments.size() < WITHOUT_GROUP || arguments.size() > WITH_ADDRESS) {
            return Optional.empty();
        }
        String group = arguments.size() >= WITH_GROUP ? arguments.get(app + 2) : "\"default\"";
        String address = app == 1 ? arguments.get(0) : settings.getOrDefault("connect", PLATFORM);
        return Optional.of("WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(" + address + ", "
                + arguments.get(app) + ", " + arguments.get(app + 1) + ", " + options(group, settings) + ", "
                + settings.getOrDefault("setMessageHandler", "handler") + "); consumer.start()");
    }

    private static String options(String group, Map<String, String> settings) {
        return "new ConsumerOptions().groups(" + group + ")"
                + option(settings, "setThreadCount", ".threads(%s)")
                + option(settings, "setFetchPeriod", ".pullInterval(Duration.ofSeconds(%s))")
                + ".tokenClient(client)";
    }

    private static String option(Map<String, String> settings, String setter, String option) {
        return settings.containsKey(setter) ? option.replace("%s", settings.get(setter)) : "";
    }

    private Optional<Element> variable(TreePath made) {
        TreePath parent = made.getParentPath();
        return parent.getLeaf() instanceof AssignmentTree assignment
                ? before.element(new TreePath(parent, assignment.getVariable()))
                : before.element(parent);
    }

    /** Collects what a variable is told, by the methods. */
    private final class Settings extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Element variable;
        private final Map<String, String> found;

        Settings(Element variable, Map<String, String> found) {
            this.variable = variable;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select
                    && !tree.getArguments().isEmpty()
                    && isOnVariable(select)) {
                found.put(
                        select.getIdentifier().toString(),
                        text(tree.getArguments().get(0)));
            }
            return super.visitMethodInvocation(tree, null);
        }

        private boolean isOnVariable(MemberSelectTree select) {
            TreePath selecting = new TreePath(getCurrentPath(), select);
            return before.element(new TreePath(selecting, select.getExpression()))
                    .filter(variable::equals)
                    .isPresent();
        }

        /** A handler that is written there is too long for a line. */
        private static String text(ExpressionTree value) {
            boolean handler = value instanceof LambdaExpressionTree
                    || (value instanceof NewClassTree made && made.getClassBody() != null);
            return handler ? "handler" : value.toString();
        }
    }
}
