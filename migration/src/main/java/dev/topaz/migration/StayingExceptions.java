package dev.topaz.migration;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Place;
import dev.topaz.migration.source.ThrowScopes;
import dev.topaz.migration.source.ThrowScopes.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Decides for each place that declares or catches {@code ApiException} which library's exception it means; where both come, both. */
final class StayingExceptions implements ThrowScopes.Origin {
    private static final String EXCEPTION = "com.taobao.api.ApiException";

    private final Attribution before;
    private final StayingCode staying;
    private final Map<String, Set<Integer>> mentions = new HashMap<>();
    private final Map<String, Set<TreePath>> both = new HashMap<>();
    private final Map<String, Set<Place>> needless = new HashMap<>();

    private StayingExceptions(Attribution before, StayingCode staying) {
        this.before = before;
        this.staying = staying;
    }

    /** Looks at all sources together. */
    static StayingExceptions of(Attribution before, List<String> paths, StayingCode staying) {
        StayingExceptions exceptions = new StayingExceptions(before, staying);
        ThrowScopes scopes = new ThrowScopes(before, exceptions::isCaught, exceptions);
        paths.forEach(scopes::add);
        scopes.places().forEach(exceptions::decide);
        return exceptions;
    }

    private boolean isCaught(TypeMirror type) {
        return before.classes(type).contains(EXCEPTION)
                || before.types().directSupertypes(type).stream().anyMatch(this::isCaught);
    }

    /** Clients of other protocols throw the exception of the official SDK; their jar may not be at hand. */
    @Override
    public Optional<Source> ofUnknown(String receiver, String method) {
        return Foreign.isForeign(receiver) && method.equals("execute") ? Optional.of(Source.OLD) : Optional.empty();
    }

    @Override
    public Optional<Source> of(TreePath call, ExecutableElement method) {
        boolean thrown = method.getThrownTypes().stream().anyMatch(this::isCaught);
        String owner = String.valueOf(method.getEnclosingElement());
        boolean library = OfficialParents.isOfficial(owner) || Foreign.isForeign(owner);
        if (!thrown || !library) {
            return Optional.empty();
        }
        if (Foreign.isForeign(owner) || staying.isStaying(call.getLeaf())) {
            return Optional.of(Source.OLD);
        }
        // Making a client of Topaz throws nothing that is checked.
        return OfficialParents.isClient(owner) && call.getLeaf() instanceof NewClassTree
                ? Optional.empty()
                : Optional.of(Source.MOVED);
    }

    private void decide(TreePath type, Set<Source> sources) {
        String path = type.getCompilationUnit().getSourceFile().getName();
        Place at = before.place(type.getCompilationUnit(), type.getLeaf());
        if (sources.equals(Set.of(Source.OLD))) {
            mentions.computeIfAbsent(path, each -> new HashSet<>()).add(at.start());
        } else if (sources.isEmpty() && ClientMaking.isAllThatThrows(type, before, this::isCaught)) {
            needless.computeIfAbsent(path, each -> new HashSet<>()).add(at);
        } else if (sources.size() > 1
                && before.classes(before.type(type).orElseThrow()).contains(EXCEPTION)) {
            both.computeIfAbsent(path, each -> new HashSet<>()).add(type);
        }
    }

    /** Returns where a source means the exception of the official SDK alone. */
    Set<Integer> mentions(String path) {
        return mentions.getOrDefault(path, Set.of());
    }

    /** Writes the exception of the official SDK beside that of Topaz, and what making a client throws where nothing else does. */
    void addTo(Move move) {
        needless.getOrDefault(move.source().path(), Set.of())
                .forEach(at -> move.edit(at.start(), at.end(), "IllegalArgumentException"));
        both.getOrDefault(move.source().path(), Set.of()).forEach(type -> add(move, type));
    }

    private void add(Move move, TreePath type) {
        Tree parent = type.getParentPath().getLeaf();
        Place at = before.place(type.getCompilationUnit(), type.getLeaf());
        if (parent instanceof MethodTree) {
            move.edit(at.end(), at.end(), ", " + EXCEPTION);
        } else if (!(type.getLeaf() instanceof UnionTypeTree)
                && type.getParentPath().getParentPath().getLeaf() instanceof CatchTree clause) {
            BlockTree block = clause.getBlock();
            Place body = before.place(type.getCompilationUnit(), block);
            String text = move.source().file().text();
            move.edit(
                    body.end(),
                    body.end(),
                    " catch (" + EXCEPTION + " " + clause.getParameter().getName() + ") "
                            + text.substring(body.start(), body.end()));
        }
    }
}
