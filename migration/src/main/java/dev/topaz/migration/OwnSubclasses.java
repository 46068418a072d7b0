package dev.topaz.migration;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.TypeMentions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a project that extend a request, a response or a client of the official SDK. Those of Topaz cannot be extended, so
 * these classes stay as they are, with all that is in them.
 */
final class OwnSubclasses extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Set<String> EXTENDED = Set.of(
            "com.taobao.api.TaobaoRequest",
            "com.taobao.api.BaseTaobaoRequest",
            "com.taobao.api.TaobaoUploadRequest",
            "com.taobao.api.TaobaoResponse",
            "com.taobao.api.TaobaoClient",
            OfficialParents.CLIENT);

    private final Attribution before;
    private final Map<String, TreePath> classes = new LinkedHashMap<>();
    private final Set<Tree> trees = new HashSet<>();
    private final Map<TreePath, String> apiNames = new HashMap<>();

    private OwnSubclasses(Attribution before) {
        this.before = before;
    }

    /** Looks for them in some sources. */
    static OwnSubclasses in(Attribution before, List<String> paths) {
        OwnSubclasses own = new OwnSubclasses(before);
        paths.forEach(path -> before.unit(path).ifPresent(unit -> own.scan(new TreePath(unit), null)));
        return own;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        TreePath path = getCurrentPath();
        before.element(path)
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .filter(type -> extended(type.asType()).isPresent())
                .ifPresent(type -> {
                    classes.put(type.toString(), path);
                    trees.add(tree);
                });
        return super.visitClass(tree, null);
    }

    /** What an own request returns is the name of its API. */
    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        TreePath method = getCurrentPath().getParentPath().getParentPath();
        if (tree.getExpression() instanceof LiteralTree literal
                && literal.getValue() instanceof String name
                && method.getLeaf() instanceof MethodTree of
                && of.getName().contentEquals("getApiMethodName")) {
            apiNames.put(method.getParentPath(), name);
        }
        return super.visitReturn(tree, null);
    }

    private Optional<String> extended(TypeMirror type) {
        return before.classes(type).stream()
                .filter(name -> EXTENDED.contains(name) || JavaSource.isOfNewerSdk(name))
                .findFirst();
    }

    /** Returns whether a class is one of them, by its name in full. */
    boolean isOne(String className) {
        return classes.containsKey(className);
    }

    /** Returns whether a tree is in one of them. */
    boolean isIn(TreePath tree) {
        for (TreePath around = tree; around != null; around = around.getParentPath()) {
            if (trees.contains(around.getLeaf())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the places in a source where they name types. */
    Set<Integer> mentions(String path) {
        Set<Integer> mentions = new TreeSet<>();
        of(path).forEach(each -> mentions.addAll(TypeMentions.in(before, each)));
        return mentions;
    }

    private List<TreePath> of(String path) {
        List<TreePath> found = new ArrayList<>();
        classes.values().stream()
                .filter(each ->
                        each.getCompilationUnit().getSourceFile().getName().equals(path))
                .forEach(found::add);
        return found;
    }

    /** Says of each in a source that it stays, and how it can go. */
    void review(Move move) {
        for (TreePath each : of(move.source().path())) {
            String fix = Optional.ofNullable(apiNames.get(each))
                    .map(
                            api -> "\"" + api
                                    + "\" in @TopApis, with its spec, generates a request and a response that take the place of it")
                    .orElse("hold a TaobaoClient, a request or a response in a field, instead of extending it");
            move.decide(
                    Rule.OLD_JAR,
                    before.place(each.getCompilationUnit(), each.getLeaf()),
                    ((ClassTree) each.getLeaf()).getSimpleName()
                            + " extends a type of the official SDK, and stays on it",
                    fix);
        }
    }
}
