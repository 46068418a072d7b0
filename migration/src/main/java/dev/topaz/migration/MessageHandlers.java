package dev.topaz.migration;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.MemberUses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the handlers of messages in a project, and whatever of the official message channel has no successor. */
final class MessageHandlers extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Set<String> TYPES = MessageTypes.MOVED.keySet();

    private final Attribution before;
    private final List<MessageHandlerMove> handlers = new ArrayList<>();
    private final Set<Element> statuses = new HashSet<>();
    private boolean exact = true;

    private MessageHandlers(Attribution before) {
        this.before = before;
    }

    /** Looks for them in some sources. */
    static MessageHandlers in(Attribution before, List<String> paths) {
        MessageHandlers handlers = new MessageHandlers(before);
        paths.forEach(path -> before.unit(path).ifPresent(unit -> handlers.scan(new TreePath(unit), null)));
        return handlers;
    }

    /** Returns the handlers. */
    List<MessageHandlerMove> all() {
        return handlers;
    }

    /** Returns whether all of them can be written for Topaz, and nothing else stands in the way. */
    boolean areExact() {
        return exact;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        boolean ofHandler = tree.getName().contentEquals("onMessage")
                && before.element(getCurrentPath())
                        .map(Element::getEnclosingElement)
                        .map(Element::asType)
                        .filter(type -> before.classes(type).contains(MessageTypes.HANDLER))
                        .isPresent();
        if (ofHandler) {
            exact &= !HandleUses.isIn(getCurrentPath().getParentPath(), before);
            handler(tree.getParameters(), tree.getBody());
        }
        return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        if (isHandler(getCurrentPath())) {
            handler(tree.getParameters(), tree.getBody() instanceof BlockTree block ? block : tree.getBody());
        }
        return super.visitLambdaExpression(tree, null);
    }

    private void handler(List<? extends VariableTree> parameters, @Nullable Tree body) {
        List<TreePath> places = parameters.stream()
                .map(each -> new TreePath(getCurrentPath(), each))
                .toList();
        if (parameters.size() != 2 || body == null) {
            exact = false;
            return;
        }
        Optional<Element> status = before.element(places.get(1));
        status.ifPresent(statuses::add);
        status.flatMap(each -> FailureMove.of(before, new TreePath(getCurrentPath(), body), each))
                .ifPresentOrElse(
                        failures -> handlers.add(new MessageHandlerMove(before, getCurrentPath(), failures)),
                        () -> exact = false);
    }

    private boolean isHandler(TreePath expression) {
        return before.type(expression)
                .flatMap(MemberUses::name)
                .filter(MessageTypes.HANDLER::equals)
                .isPresent();
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        exact &= !isHandler(getCurrentPath());
        return super.visitMemberReference(tree, null);
    }

    /** The types of Topaz are final. */
    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        Tree parent = tree.getExtendsClause();
        exact &= parent == null
                || before.type(new TreePath(getCurrentPath(), parent))
                        .flatMap(MemberUses::name)
                        .filter(name -> MessageTypes.isOfChannel(name) && !name.equals(MessageTypes.HANDLER))
                        .isEmpty();
        return super.visitClass(tree, null);
    }

    /** A status that is not the parameter of a handler goes somewhere. */
    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        exact &= before.element(getCurrentPath())
                .filter(each -> before.classes(each.asType()).contains(MessageTypes.STATUS))
                .filter(each -> !statuses.contains(each))
                .isEmpty();
        return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        named();
        return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        named();
        return super.visitMemberSelect(tree, null);
    }

    private void named() {
        exact &= before.element(getCurrentPath())
                .filter(TypeElement.class::isInstance)
                .map(each -> ((TypeElement) each).getQualifiedName().toString())
                .filter(name -> MessageTypes.isOfChannel(name) && !TYPES.contains(name))
                .isEmpty();
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        before.element(new TreePath(getCurrentPath(), tree.getMethodSelect()))
                .ifPresent(method -> passed(method, tree.getArguments()));
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        before.element(getCurrentPath()).ifPresent(constructor -> passed(constructor, tree.getArguments()));
        return super.visitNewClass(tree, null);
    }

    /** What takes any object may look at its fields, as libraries of JSON do. */
    private void passed(Element method, List<? extends ExpressionTree> arguments) {
        if (!(method instanceof ExecutableElement called) || isUnderstood(called)) {
            return;
        }
        for (int i = 0; i < arguments.size() && !called.getParameters().isEmpty(); i++) {
            int at = Math.min(i, called.getParameters().size() - 1);
            String taken = called.getParameters().get(at).asType().toString();
            boolean any = taken.equals("java.lang.Object") || taken.startsWith("java.lang.Object[]");
            exact &= !any || !isMessage(new TreePath(getCurrentPath(), arguments.get(i)));
        }
    }

    private boolean isMessage(TreePath expression) {
        return before.type(expression)
                .map(TypeMirror::toString)
                .filter(MessageTypes.MESSAGE::equals)
                .isPresent();
    }

    /** The JDK's texts and collections, and loggers, do not. */
    private static boolean isUnderstood(ExecutableElement method) {
        String owner = String.valueOf(method.getEnclosingElement());
        return owner.startsWith("java.lang.")
                || owner.startsWith("java.util.")
                || owner.equals("java.io.PrintStream")
                || owner.contains("Log");
    }
}
