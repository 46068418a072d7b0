package dev.topaz.migration;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.ConstantValues;
import dev.topaz.migration.source.MemberUses;
import dev.topaz.migration.source.Place;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the official SDK's map does where the JDK's takes its place: it writes values as texts, and leaves out those that are empty
 * or null.
 */
final class HashMapMove extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final String MAP = "com.taobao.api.internal.util.TaobaoHashMap";
    private static final String STRINGS = "dev.topaz.runtime.StringUtils";
    private static final int PUT_ARGUMENTS = 2;

    private final Move move;
    private final Attribution before;
    private final StayingCode staying;
    private final ConstantValues constants;

    private HashMapMove(Move move, Attribution before, StayingCode staying) {
        this.move = move;
        this.before = before;
        this.staying = staying;
        this.constants = new ConstantValues(before);
    }

    /** Rewrites the puts of a source into maps that move. */
    static void of(Move move, Attribution before, StayingCode staying) {
        HashMapMove maps = new HashMapMove(move, before, staying);
        before.unit(move.source().path()).ifPresent(unit -> maps.scan(new TreePath(unit), null));
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("put")
                && tree.getArguments().size() == PUT_ARGUMENTS) {
            TreePath receiver = new TreePath(new TreePath(getCurrentPath(), select), select.getExpression());
            if (isMap(receiver) && !staying.isStaying(receiver)) {
                put(new TreePath(getCurrentPath(), tree.getArguments().get(1)));
            }
        }
        return super.visitMethodInvocation(tree, null);
    }

    /** A map by its type, or by what its variable is made with. */
    private boolean isMap(TreePath expression) {
        return before.type(expression)
                        .flatMap(MemberUses::name)
                        .filter(MAP::equals)
                        .isPresent()
                || before.element(expression).filter(this::isMadeAsMap).isPresent();
    }

    private boolean isMadeAsMap(Element variable) {
        TreePath declared = before.declaration(variable).orElse(null);
        return declared != null
                && declared.getLeaf() instanceof VariableTree tree
                && tree.getInitializer() instanceof NewClassTree made
                && before.type(new TreePath(declared, made))
                        .flatMap(MemberUses::name)
                        .filter(MAP::equals)
                        .isPresent();
    }

    private void put(TreePath value) {
        Optional<TypeMirror> type = before.type(value);
        boolean primitive = type.filter(each -> each.getKind().isPrimitive()).isPresent();
        String name = type.flatMap(MemberUses::name).orElse("");
        boolean text = name.equals("java.lang.String")
                || type.filter(each -> each.getKind() == TypeKind.NULL).isPresent();
        Place at = before.place(value.getCompilationUnit(), value.getLeaf());
        if (!text) {
            String writer = name.equals("java.util.Date") ? move.named(STRINGS) + ".formatDateTime" : "String.valueOf";
            move.edit(at.start(), at.start(), writer + "(");
            move.edit(at.end(), at.end(), ")");
        }
        boolean full =
                constants.of(value).filter(each -> !each.toString().isBlank()).isPresent();
        if (!primitive && !full) {
            guard(value, at, text);
        }
    }

    private void guard(TreePath value, Place at, boolean text) {
        TreePath statement = value.getParentPath().getParentPath();
        String written = move.source().file().text().substring(at.start(), at.end());
        boolean whole = statement.getLeaf() instanceof ExpressionStatementTree
                && StatementRole.of(statement) != StatementRole.HEAD;
        if (whole && isRepeatable((ExpressionTree) value.getLeaf())) {
            condition(statement, text ? "!" + move.named(STRINGS) + ".isEmpty(" + written + ")" : written + " != null");
        } else {
            move.decide(
                    Rule.CHANGED_BEHAVIOUR,
                    at,
                    "the map takes this value when it is empty or null, too; TaobaoHashMap left it out",
                    "if (" + (text ? "!StringUtils.isEmpty(" + written + ")" : written + " != null")
                            + ") before the put");
        }
    }

    /** A statement of its own keeps the else of an if around it where it belongs. */
    private void condition(TreePath statement, String condition) {
        Place at = before.place(statement.getCompilationUnit(), statement.getLeaf());
        boolean inBlock = StatementRole.of(statement) == StatementRole.OF_LIST;
        move.edit(at.start(), at.start(), (inBlock ? "if (" : "{ if (") + condition + ") ");
        if (!inBlock) {
            move.edit(at.end(), at.end(), " }");
        }
    }

    /** What a getter gives, it gives again. */
    private static boolean isRepeatable(ExpressionTree value) {
        if (value instanceof MethodInvocationTree call) {
            return call.getArguments().isEmpty()
                    && call.getMethodSelect().toString().matches("(.*\\.)?get\\w+")
                    && isRepeatable(call.getMethodSelect());
        }
        return value instanceof IdentifierTree
                || (value instanceof MemberSelectTree select && isRepeatable(select.getExpression()));
    }
}
