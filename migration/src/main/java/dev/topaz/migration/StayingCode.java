package dev.topaz.migration;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.TypeMentions;
import dev.topaz.migration.source.ValueFlow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Decides which values of a project stay on the official SDK: those of types that Topaz does not have, and what goes into them or
 * comes out of them. All others move, in the same file too.
 */
final class StayingCode {
    /** Types of the official SDK that go nowhere where they meet a client or a request. */
    private static final Set<String> HARMLESS = Set.of("com.taobao.api.TaobaoObject", "com.taobao.api.Constants");

    private final Attribution before;
    private final Targets targets;
    private final OwnSubclasses own;
    private final ValueFlow flow;
    private final ClientCopies copies;
    private final Set<Object> staying = new HashSet<>();
    private final Map<String, Set<Integer>> mentions = new HashMap<>();

    private StayingCode(Attribution before, Targets targets, OwnSubclasses own) {
        this.own = own;
        this.before = before;
        this.targets = targets;
        this.copies = new ClientCopies(before);
        this.flow = new ValueFlow(
                before, this::matters, expression -> before.isInFile(expression) && copies.isCopy(expression));
    }

    /** Looks at all sources together, for values go from one to the other. */
    static StayingCode of(Attribution before, List<String> paths, Targets targets) {
        StayingCode code = new StayingCode(before, targets, OwnSubclasses.in(before, paths));
        code.flow.add(paths);
        code.flow.written().forEach((node, places) -> {
            boolean inside = places.stream().anyMatch(code.own::isIn);
            if (inside || code.types(node, places).anyMatch(code::stays)) {
                code.staying.add(code.flow.group(node));
            }
        });
        code.flow.written().forEach((node, places) -> {
            if (code.isStaying(node)) {
                places.forEach(code::mention);
            }
        });
        return code;
    }

    /** Returns the classes of the project that extend types of the official SDK. */
    OwnSubclasses own() {
        return own;
    }

    private boolean matters(TypeMirror type) {
        return before.classes(type).stream().anyMatch(StayingCode::isOfficial);
    }

    private static boolean isOfficial(String name) {
        return (JavaSource.isOfSdk(name) || Foreign.isForeign(name)) && !name.endsWith("Exception");
    }

    private Stream<String> types(Object node, List<TreePath> places) {
        if (node instanceof ExecutableElement method) {
            return before.classes(method.getReturnType()).stream();
        }
        return node instanceof Element element
                ? before.classes(element.asType()).stream()
                : places.stream()
                        .flatMap(place -> before.type(place).stream())
                        .flatMap(type -> before.classes(type).stream());
    }

    private boolean stays(String name) {
        OfficialName official = OfficialName.parse(name);
        if (own.isOne(name)) {
            return true;
        }
        return isOfficial(name)
                && !HARMLESS.contains(name)
                && official.shelf() != OfficialName.Shelf.OBJECT
                && official.shelf() != OfficialName.Shelf.API_OBJECT
                && (Foreign.isForeign(name) || targets.of(official) instanceof Target.Stays);
    }

    private void mention(TreePath type) {
        mentions.computeIfAbsent(type.getCompilationUnit().getSourceFile().getName(), each -> new TreeSet<>())
                .addAll(TypeMentions.in(before, type));
    }

    /** Returns whether a variable, a method or an expression has a value of the official SDK. */
    boolean isStaying(Object node) {
        return staying.contains(flow.group(node));
    }

    /** Returns whether the value of an expression stays on the official SDK. */
    boolean isStaying(TreePath expression) {
        return flow.node(expression).filter(this::isStaying).isPresent();
    }

    /** Returns where in a source the names of types stay those of the official SDK. */
    Set<Integer> mentions(String path) {
        Set<Integer> all = own.mentions(path);
        all.addAll(mentions.getOrDefault(path, Set.of()));
        return all;
    }

    /** Makes a client of the official SDK in each place that needs one and has one of Topaz, and says which own classes stay. */
    void addTo(Move move) {
        own.review(move);
        before.unit(move.source().path()).ifPresent(unit -> new Clients(move).scan(new TreePath(unit), null));
    }

    private final class Clients extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Move move;

        Clients(Move move) {
            this.move = move;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree instanceof ExpressionTree && getCurrentPath() != null) {
                TreePath path = new TreePath(getCurrentPath(), tree);
                if (before.isInFile(path) && copies.isCopy(path) && isStaying(tree)) {
                    copies.made(path).ifPresent(made -> copy(path, made));
                    return null;
                }
            }
            return super.scan(tree, null);
        }

        private void copy(TreePath use, TreePath made) {
            String text = move.source().file().text();
            int end = before.place(made.getCompilationUnit(), made.getLeaf()).end();
            NewClassTree client = (NewClassTree) made.getLeaf();
            int type = before.place(made.getCompilationUnit(), client.getIdentifier())
                    .end();
            String name = before.type(made).map(TypeMirror::toString).orElse("");
            int start = before.place(use.getCompilationUnit(), use.getLeaf()).start();
            move.edit(
                    start,
                    before.place(use.getCompilationUnit(), use.getLeaf()).end(),
                    "new " + name + text.substring(type, end));
        }
    }
}
