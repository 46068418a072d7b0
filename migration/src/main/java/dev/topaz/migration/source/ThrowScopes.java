package dev.topaz.migration.source;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
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
        inside(tree, () -> super.visitLambdaExpression(tree, null));
        return null;
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        List<TreePath> types = caught(tree);
        written.put(tree, types);
        Runnable body = () -> {
            scan(tree.getResources(), null);
            scan(tree.getBlock(), null);
        };
        if (types.isEmpty() && !catchesAll(tree)) {
            body.run();
        } else {
            inside(tree, body);
        }
        scan(tree.getCatches(), null);
        scan(tree.getFinallyBlock(), null);
        return null;
    }

    private List<TreePath> caught(TryTree tree) {
        List<TreePath> types = new ArrayList<>();
        for (CatchTree each : tree.getCatches()) {
            TreePath clause = new TreePath(getCurrentPath(), each);
            TreePath type = new TreePath(
                    new TreePath(clause, each.getParameter()),
                    each.getParameter().getType());
            code.type(type).filter(caught).ifPresent(found -> types.add(type));
        }
        return types;
    }

    private static boolean catchesAll(TryTree tree) {
        return tree.getCatches().stream()
                .map(each -> each.getParameter().getType().toString())
                .anyMatch(name -> name.equals("Exception") || name.equals("Throwable"));
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
            origin.ofUnknown(imported(called, receiver), select.getIdentifier().toString())
                    .ifPresent(source -> of(scope()).add(source));
        }
    }

    private static String imported(TreePath place, String name) {
        return place.getCompilationUnit().getImports().stream()
                .map(each -> each.getQualifiedIdentifier().toString())
                .filter(each -> each.endsWith("." + name))
                .findFirst()
                .orElse(name);
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
                    flow(method, scope);
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
            tryOf(parameter.get()).ifPresent(caughtBy -> flow(caughtBy, scope()));
        } else if (code.type(path).filter(caught).isPresent()) {
            of(scope()).add(Source.MOVED);
        }
        return super.visitThrow(tree, null);
    }

    private Optional<Tree> tryOf(Element parameter) {
        TreePath path = code.trees().getPath(parameter);
        while (path != null && !(path.getLeaf() instanceof TryTree)) {
            path = path.getParentPath();
        }
        return Optional.ofNullable(path).map(TreePath::getLeaf);
    }
}
