package dev.topaz.migration;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.ConstantValues;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The address of the message channel that code names, as far as it is known before the run. */
final class ChannelAddress extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** The platform's own, which wants a token. */
    static final String PLATFORM = "wss://mc.api.taobao.com/";

    private static final String WANTS_TOKEN = "mc.api.taobao.com";

    private final Attribution before;
    private final Element field;
    private boolean assigned;

    private ChannelAddress(Attribution before, Element field) {
        this.before = before;
        this.field = field;
    }

    /** Returns the address that an expression is; empty if only a run can tell, or it is not one. */
    static Optional<String> of(TreePath expression, Attribution before) {
        Optional<Object> constant = new ConstantValues(before).of(expression);
        return constant.or(() -> before.element(expression).flatMap(field -> ofField(field, before)))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(address -> address.matches("wss?://.+"));
    }

    /** Returns whether the platform wants a token at an address. */
    static boolean wantsToken(String address) {
        return address.contains(WANTS_TOKEN);
    }

    /** The value of a private field that is set where it is declared, and nowhere else. */
    private static Optional<Object> ofField(Element field, Attribution before) {
        boolean own = field.getModifiers().contains(Modifier.PRIVATE)
                && field.getAnnotationMirrors().isEmpty();
        return before.declaration(field)
                .filter(declared ->
                        own && declared.getLeaf() instanceof VariableTree tree && tree.getInitializer() != null)
                .flatMap(declared -> initial(field, declared, before));
    }

    private static Optional<Object> initial(Element field, TreePath declared, Attribution before) {
        ChannelAddress search = new ChannelAddress(before, field);
        search.scan(new TreePath(declared.getCompilationUnit()), null);
        return search.assigned
                ? Optional.empty()
                : new ConstantValues(before)
                        .of(new TreePath(declared, ((VariableTree) declared.getLeaf()).getInitializer()));
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        assigned |= before.element(new TreePath(getCurrentPath(), tree.getVariable()))
                .filter(field::equals)
                .isPresent();
        return super.visitAssignment(tree, null);
    }
}
