package dev.topaz.migration;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a project that extend {@code DefaultTaobaoClient} and have nothing but constructors, which hand their parameters, and
 * constants, to that of the client. The client itself takes their place.
 */
final class OwnClients extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Attribution before;
    /** What each constructor hands to that of the client: the text of a constant, or the number of a parameter. */
    private final Map<Element, List<Object>> constructors = new HashMap<>();

    private final Map<String, TreePath> classes = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    private OwnClients(Attribution before) {
        this.before = before;
    }

    /** Looks at all sources together. */
    static OwnClients in(Attribution before, List<String> paths) {
        OwnClients clients = new OwnClients(before);
        paths.forEach(path -> before.unit(path).ifPresent(unit -> clients.scan(new TreePath(unit), null)));
        clients.held.forEach(clients.classes::remove);
        return clients;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        before.element(getCurrentPath())
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .ifPresent(type -> {
                    hold(type);
                    if (isClient(type, tree)) {
                        classes.put(type.toString(), getCurrentPath());
                    }
                });
        return super.visitClass(tree, null);
    }

    /** A class that another one extends has to stay. */
    private void hold(TypeElement type) {
        before.types().directSupertypes(type.asType()).forEach(parent -> held.add(parent.toString()));
    }

    private boolean isClient(TypeElement type, ClassTree tree) {
        return type.getSuperclass().toString().equals(OfficialParents.CLIENT)
                && type.getInterfaces().isEmpty()
                && type.getTypeParameters().isEmpty()
                && getCurrentPath().getParentPath().getLeaf()
                        == getCurrentPath().getCompilationUnit()
                && getCurrentPath().getCompilationUnit().getTypeDecls().size() == 1
                && hasConstructorsAlone(tree);
    }

    private boolean hasConstructorsAlone(ClassTree tree) {
        Map<Element, List<Object>> found = new HashMap<>();
        for (Tree member : tree.getMembers()) {
            TreePath path = new TreePath(getCurrentPath(), member);
            Optional<Element> element = before.element(path);
            Optional<List<Object>> handed = handed(path);
            if (handed.isPresent() && element.isPresent()) {
                found.put(element.get(), handed.get());
            } else if (!isConstant(element)) {
                return false;
            }
        }
        constructors.putAll(found);
        return !found.isEmpty();
    }

    private static boolean isConstant(Optional<Element> member) {
        return member.filter(each -> each.getKind() == ElementKind.FIELD
                        && each.getModifiers().contains(Modifier.STATIC)
                        && each.getModifiers().contains(Modifier.FINAL)
                        && (each.getModifiers().contains(Modifier.PRIVATE)
                                || each.getSimpleName().contentEquals("serialVersionUID")))
                .isPresent();
    }

    private Optional<List<Object>> handed(TreePath member) {
        return member.getLeaf() instanceof MethodTree method
                        && method.getReturnType() == null
                        && method.getBody().getStatements().size() == 1
                        && method.getBody().getStatements().get(0) instanceof ExpressionStatementTree statement
                        && statement.getExpression() instanceof MethodInvocationTree call
                        && call.getMethodSelect().toString().equals("super")
                ? values(method, new TreePath(new TreePath(new TreePath(member, method.getBody()), statement), call))
                : Optional.empty();
    }

    private Optional<List<Object>> values(MethodTree constructor, TreePath call) {
        List<Object> values = new ArrayList<>();
        for (ExpressionTree argument : ((MethodInvocationTree) call.getLeaf()).getArguments()) {
            value(argument, constructor, call).ifPresent(values::add);
        }
        return values.size()
                        == ((MethodInvocationTree) call.getLeaf())
                                .getArguments()
                                .size()
                ? Optional.of(values)
                : Optional.empty();
    }

    private Optional<Object> value(ExpressionTree argument, MethodTree method, TreePath call) {
        if (argument instanceof LiteralTree) {
            return Optional.of(argument.toString());
        }
        if (!(argument instanceof IdentifierTree name)) {
            return Optional.empty();
        }
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (method.getParameters().get(i).getName().equals(name.getName())) {
                return Optional.of(i);
            }
        }
        return before.element(new TreePath(call, name))
                .filter(each -> each.getModifiers().contains(Modifier.PRIVATE))
                .flatMap(before::declaration)
                .filter(path -> path.getLeaf() instanceof VariableTree constant
                        && constant.getInitializer() instanceof LiteralTree)
                .map(path -> ((VariableTree) path.getLeaf()).getInitializer().toString());
    }

    /** Returns the names in full of the classes. */
    Set<String> names() {
        return Set.copyOf(classes.keySet());
    }

    /** Returns the paths of their sources. */
    Set<String> paths() {
        return classes.values().stream()
                .map(path -> path.getCompilationUnit().getSourceFile().getName())
                .collect(Collectors.toSet());
    }

    /** Returns whether a text may name one of them. */
    boolean areNamedIn(String text) {
        return names().stream().anyMatch(name -> text.contains(name.substring(name.lastIndexOf('.') + 1)));
    }

    /**
     * Returns what a constructor of theirs hands to that of the client; empty for any other.
     *
     * @param arguments the texts of the arguments
     */
    Optional<String> handed(ExecutableElement constructor, List<String> arguments) {
        return Optional.ofNullable(constructors.get(constructor))
                .filter(each -> classes.containsKey(String.valueOf(constructor.getEnclosingElement())))
                .map(values -> values.stream()
                        .map(value -> value instanceof Integer number ? arguments.get(number) : value.toString())
                        .collect(Collectors.joining(", ")));
    }

    /** Keeps those that values of the official SDK have as their type; returns whether there are any. */
    boolean keep(StayingCode staying, List<String> sources) {
        Set<String> kept = new HashSet<>();
        for (String path : sources) {
            staying.mentions(path)
                    .forEach(place -> before.at(path, place)
                            .flatMap(before::element)
                            .map(Element::toString)
                            .ifPresent(kept::add));
        }
        return classes.keySet().removeAll(kept);
    }
}
