package dev.topaz.migration;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.ConstantValues;
import dev.topaz.migration.source.MemberUses;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Says which option takes the place of a setter of a client, with its value, and where the client is made that it goes to. */
final class SettingAdvice {
    private final Attribution before;
    private final ConstantValues constants;

    SettingAdvice(Attribution before) {
        this.before = before;
        this.constants = new ConstantValues(before);
    }

    /** Returns what to type; empty for anything but a setter of a client that has an option. */
    Optional<String> of(TreePath place) {
        TreePath called = place;
        while (called.getParentPath() != null && !(called.getLeaf() instanceof MethodInvocationTree)) {
            called = called.getParentPath();
        }
        return called.getLeaf() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree select
                        && call.getArguments().size() == 1
                ? of(called, call, select)
                : Optional.empty();
    }

    private Optional<String> of(TreePath called, MethodInvocationTree call, MemberSelectTree select) {
        TreePath receiver = new TreePath(new TreePath(called, select), select.getExpression());
        TreePath value = new TreePath(called, call.getArguments().get(0));
        boolean onClient = before.type(receiver)
                .flatMap(MemberUses::name)
                .filter(OfficialParents::isClient)
                .isPresent();
        Setting setting = new Setting(value.getLeaf().toString(), constants.of(value));
        return onClient
                ? option(select.getIdentifier().toString(), setting).map(text -> text + where(receiver))
                : Optional.empty();
    }

    /** Returns the option that takes the place of a setter; empty where there is none. */
    static Optional<String> option(String setter, Setting setting) {
        String text = setting.text();
        OptionText options = OptionText.forPeople();
        Function<String, Optional<String>> with = calls -> Optional.of(options.options(calls));
        return switch (setter) {
            case "setConnectTimeout" -> with.apply(options.connectTimeout(setting));
            case "setReadTimeout" -> with.apply(options.attemptTimeout(setting));
            case "setMaxRetryCount" -> with.apply(options.retry(setting, Setting.of(100)));
            case "setRetryWaitTime" -> with.apply(options.retry(Setting.of(3), setting));
            case "setUseSimplifyJson" -> with.apply(options.simplified());
            case "setNeedCheckRequest" -> with.apply(options.unchecked());
            case "setProxy" -> with.apply(options.proxy(setting, ""));
            case "setRetryErrorCodes" ->
                Optional.of("RefusalTable table = RefusalTable.standard(); for (String code : " + text
                        + ") { table = table.with(\"\", code, RetryAdvice.LATER); } and then "
                        + options.options(".refusals(table)"));
            default -> Optional.empty();
        };
    }

    private String where(TreePath receiver) {
        return before.element(ClientSetter.bare(receiver))
                .flatMap(this::made)
                .map(place -> ", for the client that " + place + " makes")
                .orElse("");
    }

    private Optional<String> made(Element variable) {
        TreePath declared = before.declaration(variable).orElse(null);
        if (declared == null) {
            return Optional.empty();
        }
        CompilationUnitTree unit = declared.getCompilationUnit();
        if (declared.getLeaf() instanceof VariableTree tree && tree.getInitializer() instanceof NewClassTree made) {
            return Optional.of(place(unit, made));
        }
        Making making = new Making(variable);
        making.scan(new TreePath(unit), null);
        return making.found.map(made -> place(unit, made));
    }

    private String place(CompilationUnitTree unit, Tree made) {
        String path = unit.getSourceFile().getName();
        return path.substring(path.lastIndexOf('/') + 1) + ":"
                + before.place(unit, made).line();
    }

    /** Finds the first {@code new} that a variable is set to. */
    private final class Making extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Element variable;
        private Optional<NewClassTree> found = Optional.empty();

        Making(Element variable) {
            this.variable = variable;
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            boolean same = before.element(new TreePath(getCurrentPath(), tree.getVariable()))
                    .filter(variable::equals)
                    .isPresent();
            if (same && found.isEmpty() && tree.getExpression() instanceof NewClassTree made) {
                found = Optional.of(made);
            }
            return super.visitAssignment(tree, null);
        }
    }
}
