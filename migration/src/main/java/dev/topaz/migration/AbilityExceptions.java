package dev.topaz.migration;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Import;
import dev.topaz.migration.source.Overrides;
import dev.topaz.migration.source.Place;
import dev.topaz.migration.source.ThrowScopes;
import dev.topaz.migration.source.ThrowScopes.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Calls of the newer SDK throw {@code IOException}, and those of Topaz {@code ApiException}: declares and catches the one, the other, or
 * both, as what a method or a {@code try} calls needs it.
 */
final class AbilityExceptions implements ThrowScopes.Origin {
    private static final String OLD = "java.io.IOException";
    /** No place: the import of the old exception is needed. */
    private static final int NEEDED = -1;

    private static final String NOW = "dev.topaz.runtime.ApiException";

    private final Attribution before;
    private final StayingCode staying;
    private final Map<String, Map<TreePath, Set<Source>>> places = new HashMap<>();

    private AbilityExceptions(Attribution before, StayingCode staying) {
        this.before = before;
        this.staying = staying;
    }

    /** Looks at all sources together. */
    static AbilityExceptions of(Attribution before, List<String> paths, StayingCode staying) {
        AbilityExceptions exceptions = new AbilityExceptions(before, staying);
        ThrowScopes scopes = new ThrowScopes(before, exceptions::isCaught, exceptions);
        paths.forEach(scopes::add);
        scopes.places()
                .forEach((type, sources) -> exceptions
                        .places
                        .computeIfAbsent(path(type.getCompilationUnit()), each -> new HashMap<>())
                        .put(type, sources));
        return exceptions;
    }

    private static String path(CompilationUnitTree unit) {
        return unit.getSourceFile().getName();
    }

    private boolean isCaught(TypeMirror type) {
        return before.classes(type).contains(OLD);
    }

    @Override
    public Optional<Source> ofUnknown(String receiver, String method) {
        return Optional.empty();
    }

    @Override
    public Source ofThrown() {
        return Source.OLD;
    }

    @Override
    public Optional<Source> of(TreePath call, ExecutableElement method) {
        if ((isOfProject(method) && !isAbility(method))
                || method.getThrownTypes().stream().noneMatch(this::isCaught)) {
            return Optional.empty();
        }
        return Optional.of(isAbility(method) && !staying.isStaying(call) ? Source.MOVED : Source.OLD);
    }

    private static boolean isAbility(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        return owner instanceof TypeElement
                && OfficialName.parse(owner.toString()).shelf() == OfficialName.Shelf.ABILITY;
    }

    /** Writes the exception of Topaz where calls that move are the only ones that throw, and beside the old one otherwise. */
    void addTo(Move move) {
        Set<Integer> replaced = new TreeSet<>();
        places.getOrDefault(move.source().path(), Map.of()).forEach((type, sources) -> {
            if (sources.contains(Source.MOVED) && isExactly(type)) {
                write(move, type, sources, replaced);
            }
        });
        if (!replaced.isEmpty() && !replaced.contains(NEEDED)) {
            removeImport(move, replaced);
        }
    }

    private void write(Move move, TreePath type, Set<Source> sources, Set<Integer> replaced) {
        Place at = before.place(type.getCompilationUnit(), type.getLeaf());
        if (isOfFixed(type)) {
            inside(move, type);
            return;
        }
        if (sources.contains(Source.OLD)) {
            beside(move, type, at);
        } else {
            move.edit(at.start(), at.end(), move.named(NOW));
            replaced.add(at.start());
        }
        hand(move, type, replaced);
    }

    /** What takes the old exception alone gets one whose cause is that of Topaz. */
    private void hand(Move move, TreePath type, Set<Integer> replaced) {
        TreePath clause = type;
        while (clause != null && !(clause.getLeaf() instanceof CatchTree)) {
            clause = clause.getLeaf() instanceof MethodTree ? null : clause.getParentPath();
        }
        List<TreePath> handed = clause == null ? List.of() : HandedExceptions.in(before, clause, OLD);
        for (TreePath argument : handed) {
            Place at = before.place(argument.getCompilationUnit(), argument.getLeaf());
            move.edit(at.start(), at.start(), "new " + type.getLeaf() + "(");
            move.edit(at.end(), at.end(), ")");
            replaced.add(NEEDED);
        }
    }

    private boolean isExactly(TreePath type) {
        return before.type(type).filter(each -> each.toString().equals(OLD)).isPresent();
    }

    /**
     * Returns whether a method is one that a library declares, which says what it throws. Of a class whose parent is not at hand, that
     * are the methods whose parameters are not at hand either.
     */
    @Override
    public boolean isFixed(ExecutableElement method) {
        TreePath path = before.declaration(method).orElse(null);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree)) {
            return false;
        }
        List<ExecutableElement> above = Overrides.of(before, method).toList();
        boolean marked = tree.getModifiers().getAnnotations().stream()
                .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
        boolean unknown = method.getEnclosingElement() instanceof TypeElement owner
                && before.types().directSupertypes(owner.asType()).stream().anyMatch(AbilityExceptions::isUnknown)
                && method.getParameters().stream().anyMatch(each -> isUnknown(each.asType()));
        return above.isEmpty() ? marked || unknown : above.stream().anyMatch(each -> !isOfProject(each));
    }

    private static boolean isUnknown(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR;
    }

    private boolean isOfProject(ExecutableElement method) {
        return before.declaration(method).isPresent();
    }

    /** Returns whether a source has to be edited although it names nothing of the official SDK. */
    boolean concerns(String path) {
        return places.getOrDefault(path, Map.of()).values().stream().anyMatch(each -> each.contains(Source.MOVED));
    }

    private boolean isOfFixed(TreePath type) {
        return before.element(type.getParentPath())
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(this::isFixed)
                .isPresent();
    }

    /** The method goes on to throw the old exception, with that of Topaz as its cause. */
    private void inside(Move move, TreePath type) {
        if (type.getParentPath().getLeaf() instanceof MethodTree method && method.getBody() != null) {
            Place body = before.place(type.getCompilationUnit(), method.getBody());
            String outside = move.indentation(body.end() - 1);
            String inside = outside.equals(" ") ? outside : outside + "    ";
            move.edit(body.start() + 1, body.start() + 1, inside + "try {");
            move.edit(
                    body.end() - 1,
                    body.end() - 1,
                    (outside.equals(" ") ? "" : "    ") + "} catch (" + move.named(NOW) + " apiException) {" + inside
                            + "    throw new " + type.getLeaf() + "(apiException);" + inside + "}" + outside);
        }
    }

    private void beside(Move move, TreePath type, Place at) {
        Tree parent = type.getParentPath().getLeaf();
        move.edit(at.end(), at.end(), (parent instanceof MethodTree ? ", " : " | ") + move.named(NOW));
    }

    /** Takes the import of the old exception out if nothing else needs it. */
    private static void removeImport(Move move, Set<Integer> replaced) {
        boolean needed = move.source().java().names().stream()
                .filter(word -> word.word().equals("IOException"))
                .anyMatch(word -> !replaced.contains(word.at().start()));
        move.source().java().imports().stream()
                .filter(each -> !needed
                        && each.kind() == Import.Kind.TYPE
                        && each.name().equals(OLD))
                .forEach(each -> move.delete(each.at()));
    }
}
