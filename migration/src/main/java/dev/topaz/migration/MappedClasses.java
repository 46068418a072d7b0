package dev.topaz.migration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a project with {@code TaobaoObject} above them or {@code @ApiField} in them. Only the official SDK reads these; where
 * the project hands it nothing to read or write, the classes are plain ones and lose both. Otherwise they stay as they are.
 */
final class MappedClasses extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final String PARENT = "com.taobao.api.TaobaoObject";
    private static final String MAPPING = "com.taobao.api.internal.mapping.";
    private static final Set<String> ANNOTATIONS = Set.of(MAPPING + "ApiField", MAPPING + "ApiListField");
    /** What reads and writes mapped classes: types and packages. */
    private static final List<String> READERS = List.of(
            PARENT,
            MAPPING,
            "com.taobao.api.TaobaoParser",
            "com.taobao.api.internal.parser.",
            "com.taobao.api.internal.util.json.",
            "com.taobao.api.internal.util.TaobaoUtils",
            "com.taobao.api.internal.util.XmlWriter");

    private final Attribution before;
    private final OwnSubclasses own;
    private final Map<String, List<TreePath>> marks = new HashMap<>();
    private final Set<Object> ofOwn = new HashSet<>();
    private boolean isRead;

    private MappedClasses(Attribution before, OwnSubclasses own) {
        this.before = before;
        this.own = own;
    }

    /** Looks at all sources together. */
    static MappedClasses in(Attribution before, List<String> paths, OwnSubclasses own) {
        MappedClasses mapped = new MappedClasses(before, own);
        paths.forEach(path -> before.unit(path).ifPresent(unit -> mapped.scan(new TreePath(unit), null)));
        return mapped;
    }

    /** Types that are not at hand are known by their imports. */
    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
        String name = tree.getQualifiedIdentifier().toString();
        boolean mark = name.equals(PARENT) || name.equals(MAPPING + "*") || ANNOTATIONS.contains(name);
        isRead |= !mark && READERS.stream().anyMatch(name::startsWith);
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        Tree parent = tree.getExtendsClause();
        boolean mapped = parent != null && isNamed(new TreePath(getCurrentPath(), parent), Set.of(PARENT));
        if (mapped) {
            mark(new TreePath(getCurrentPath(), parent));
        }
        scan(tree.getModifiers(), null);
        scan(tree.getTypeParameters(), null);
        scan(mapped ? null : parent, null);
        scan(tree.getImplementsClause(), null);
        scan(tree.getMembers(), null);
        return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
        if (!isNamed(new TreePath(getCurrentPath(), tree.getAnnotationType()), ANNOTATIONS)) {
            return super.visitAnnotation(tree, null);
        }
        mark(getCurrentPath());
        return null;
    }

    private void mark(TreePath place) {
        if (!own.isIn(place)) {
            marks.computeIfAbsent(path(place), each -> new ArrayList<>()).add(place);
        }
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        look();
        return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        look();
        return super.visitMemberSelect(tree, null);
    }

    /** A type that own requests and responses name is read with them. */
    private void look() {
        before.element(getCurrentPath()).filter(TypeElement.class::isInstance).ifPresent(type -> {
            boolean inOwn = own.isIn(getCurrentPath());
            isRead |= !inOwn && READERS.stream().anyMatch(type.toString()::startsWith);
            if (inOwn) {
                ofOwn.add(type);
            }
        });
    }

    private boolean isNamed(TreePath type, Set<String> names) {
        return before.element(type)
                .filter(each -> names.contains(each.toString()))
                .isPresent();
    }

    private static String path(TreePath place) {
        return place.getCompilationUnit().getSourceFile().getName();
    }

    /** Returns whether a class, or one around or above it, belongs to a request or response that stays. */
    private boolean isKept(TreePath mark) {
        for (TreePath around = mark; around != null; around = around.getParentPath()) {
            Element element = around.getLeaf() instanceof ClassTree
                    ? before.element(around).orElse(null)
                    : null;
            if (element != null && ofOwn.contains(element)) {
                return true;
            }
        }
        return false;
    }

    /** Takes parent and annotations out of the classes of a source. */
    void addTo(Move move) {
        List<TreePath> all = marks.getOrDefault(move.source().path(), List.of());
        // What a class that stays has in it may be a class that does not: without knowing all of them, none is changed.
        if (isRead || marks.values().stream().flatMap(List::stream).anyMatch(this::isKept)) {
            return;
        }
        for (TreePath mark : all) {
            Place place = before.place(mark.getCompilationUnit(), mark.getLeaf());
            if (mark.getLeaf() instanceof AnnotationTree annotation) {
                move.delete(place);
                gone(move, new TreePath(mark, annotation.getAnnotationType()));
            } else {
                parent(move, mark.getParentPath(), place);
                gone(move, mark);
            }
        }
    }

    private void gone(Move move, TreePath type) {
        before.element(type).ifPresent(each -> move.drop(each.toString()));
    }

    private void parent(Move move, TreePath type, Place parent) {
        ClassTree tree = (ClassTree) type.getLeaf();
        String text = move.source().file().text();
        int start = text.lastIndexOf("extends", parent.start());
        String serializable = move.named("java.io.Serializable");
        if (tree.getImplementsClause().isEmpty()) {
            move.edit(start, parent.end(), "implements " + serializable);
        } else {
            int first = before.place(
                            type.getCompilationUnit(),
                            tree.getImplementsClause().get(0))
                    .start();
            boolean there = tree.getImplementsClause().stream()
                    .anyMatch(each -> each.toString().matches("(java\\.io\\.)?Serializable"));
            move.edit(start, first, there ? "implements " : "implements " + serializable + ", ");
        }
    }
}
