package dev.topaz.migration.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds which library an exception of one class comes from, in each place that declares or catches it. A scope is a method, or a
 * {@code try} that catches the class.
 */
public final class ThrowScopes extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** Which library throws in a scope. */
    public enum Source {
        /** What stays. */
        OLD,
        /** What moves. */
        MOVED
    }

    /** Tells which library a call belongs to; empty for one that cannot throw the class. */
    public interface Origin {
        /** Returns the library of a call of a method or constructor that is not the project's. */
        Optional<Source> of(TreePath call, ExecutableElement method);

        /**
         * Returns the library of a call of a method that the compiler does not know.
         *
         * @param receiver the class of the value that it is called on, by the name that the source gives it in full
         */
        Optional<Source> ofUnknown(String receiver, String method);

        /** Returns the library of an exception that the project itself makes and throws. */
        default Source ofThrown() {
            return Source.MOVED;
        }

        /** Returns whether a method of the project goes on to throw what it did, because a library declares it. */
        default boolean isFixed(ExecutableElement method) {
            return false;
        }
    }

    private static final Object NOWHERE = new Object();

    private final Attribution code;
    private final Predicate<TypeMirror> caught;
    private final Origin origin;
    private final Deque<Object> around = new ArrayDeque<>();
    private final Map<Object, Set<Source>> sources = new HashMap<>();
    private final Map<Object, Set<Object>> flows = new HashMap<>();
    private final Map<Object, List<TreePath>> written = new LinkedHashMap<>();

    /**
     * Prepares for one class of exceptions.
     *
     * @param caught whether a type is that class, or one above or below it of the same library
     */
    public ThrowScopes(Attribution code, Predicate<TypeMirror> caught, Origin origin) {
        this.code = code;
        this.caught = caught;
        this.origin = origin;
        around.push(NOWHERE);
    }

    /** Looks at a source. */
    public void add(String path) {
        code.unit(path).ifPresent(unit -> scan(new TreePath(unit), null));
    }

    /** Returns the types that scopes declare or catch, with the libraries that throw them there. */
    public Map<TreePath, Set<Source>> places() {
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<Object, Set<Object>> flow : flows.entrySet()) {
                for (Object to : flow.getValue()) {
                    more |= of(to).addAll(of(flow.getKey()));
                }
            }
        }
        Map<TreePath, Set<Source>> places = new LinkedHashMap<>();
        written.forEach((scope, types) -> types.forEach(type -> places.put(type, of(scope))));
        return places;
    }

    private Set<Source> of(Object scope) {
        return sources.computeIfAbsent(scope, each -> new HashSet<>());
    }

    private void flow(Object from, Object to) {
        flows.computeIfAbsent(from, each -> new HashSet<>()).add(to);
    }

    private void inside(Object scope, Runnable scan) {
        around.push(scope);
        scan.run();
        around.pop();
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        Object method = code.element(getCurrentPath()).<Object>map(each -> each).orElse(tree);
        List<TreePath> thrown = new ArrayList<>();
        tree.getThrows().forEach(type -> thrown.add(new TreePath(getCurrentPath(), type)));
        thrown.removeIf(type -> code.type(type).filter(caught).isEmpty());
        written.put(method, thrown);
        if (method instanceof ExecutableElement executable) {
            Overrides.of(code, executable).forEach(above -> flow(method, above));
        }
        inside(method, () -> super.visitMethod(tree, null));
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        Overrides.functional(code, getCurrentPath()).ifPresent(method -> flow(tree, method));
        inside(tree, () -> super.visitLambdaExpression(tree, null));
        return null;
    }

    /** What a method reference calls is called by the method of its interface. */
    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        Optional<ExecutableElement> method = Overrides.functional(code, getCurrentPath());
        method.ifPresent(each -> inside(each, () -> call(getCurrentPath())));
        return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        List<TreePath> types = CatchClauses.types(
                getCurrentPath(), type -> code.type(type).filter(caught).isPresent());
        written.put(tree, types);
        Runnable body = () -> {
            scan(tree.getResources(), null);
            tree.getResources().forEach(this::closed);
            scan(tree.getBlock(), null);
        };
        if (types.isEmpty() && !CatchClauses.areAll(tree)) {
            body.run();
        } else {
            inside(tree, body);
        }
        scan(tree.getCatches(), null);
        scan(tree.getFinallyBlock(), null);
        return null;
    }

    /** What a resource is closed with throws, too. */
    private void closed(Tree resource) {
        TreePath path = new TreePath(getCurrentPath(), resource);
        code.element(path)
                .map(Element::asType)
                .or(() -> code.type(path))
                .flatMap(type -> Overrides.declared(code, type, "close", 0))
                .flatMap(close -> origin.of(path, close))
                .ifPresent(source -> of(scope()).add(source));
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        TreePath called = new TreePath(getCurrentPath(), tree.getMethodSelect());
        call(called);
        unknown(called);
        return super.visitMethodInvocation(tree, null);
    }

    /** A class that is not on the class path still has the name that an import gives it. */
    private void unknown(TreePath called) {
        if (called.getLeaf() instanceof MemberSelectTree select
                && code.element(called)
                        .filter(ExecutableElement.class::isInstance)
                        .isEmpty()) {
            String receiver = String.valueOf(code.trees().getTypeMirror(new TreePath(called, select.getExpression())));
            origin.ofUnknown(
                            Import.named(called.getCompilationUnit(), receiver),
                            select.getIdentifier().toString())
                    .ifPresent(source -> of(scope()).add(source));
        }
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        call(getCurrentPath());
        return super.visitNewClass(tree, null);
    }

    private void call(TreePath called) {
        Object scope = scope();
        code.element(called)
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .ifPresent(method -> {
                    if (!origin.isFixed(method)) {
                        flow(method, scope);
                    } else if (method.getThrownTypes().stream().anyMatch(caught)) {
                        of(scope).add(Source.OLD);
                    }
                    origin.of(getCurrentPath(), method)
                            .ifPresent(source -> of(scope).add(source));
                });
    }

    private Object scope() {
        return Optional.ofNullable(around.peek()).orElse(NOWHERE);
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
        ExpressionTree thrown = tree.getExpression();
        TreePath path = new TreePath(getCurrentPath(), thrown);
        Optional<Element> parameter =
                code.element(path).filter(each -> each.getKind() == ElementKind.EXCEPTION_PARAMETER);
        if (parameter.isPresent()) {
            CatchClauses.tryOf(code.declaration(parameter.get())).ifPresent(caughtBy -> flow(caughtBy, scope()));
        } else if (code.type(path).filter(caught).isPresent()) {
            of(scope()).add(origin.ofThrown());
        }
        return super.visitThrow(tree, null);
    }
}
