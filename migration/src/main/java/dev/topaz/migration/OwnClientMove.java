package dev.topaz.migration;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Import;
import dev.topaz.migration.source.Place;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Writes the client itself where a source names an own one that goes, and hands it what the own one did. */
final class OwnClientMove extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final String CLIENT = "dev.topaz.runtime.DefaultTaobaoClient";

    private final Move move;
    private final Attribution before;
    private final OwnClients clients;

    private OwnClientMove(Move move, Attribution before, OwnClients clients) {
        this.move = move;
        this.before = before;
        this.clients = clients;
    }

    static void of(Move move, Attribution before, OwnClients clients) {
        if (!clients.names().isEmpty()) {
            OwnClientMove own = new OwnClientMove(move, before, clients);
            before.unit(move.source().path()).ifPresent(unit -> own.scan(new TreePath(unit), null));
            move.source().java().imports().stream()
                    .filter(each ->
                            each.kind() == Import.Kind.TYPE && clients.names().contains(each.name()))
                    .forEach(each -> move.delete(each.at()));
        }
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        type(tree);
        return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        type(tree);
        return super.visitMemberSelect(tree, null);
    }

    private void type(Tree tree) {
        boolean own = before.element(getCurrentPath())
                .filter(TypeElement.class::isInstance)
                .filter(type -> clients.names().contains(type.toString()))
                .isPresent();
        Place at = place(tree);
        if (own && at.end() > at.start()) {
            move.edit(at.start(), at.end(), name());
        }
    }

    private String name() {
        String simple = CLIENT.substring(CLIENT.lastIndexOf('.') + 1);
        boolean known = move.names().simple().containsKey(simple) && !move.isStaying(simple);
        return known ? simple : move.named(CLIENT);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        List<String> arguments =
                tree.getArguments().stream().map(each -> text(place(each))).toList();
        before.element(getCurrentPath())
                .filter(ExecutableElement.class::isInstance)
                .flatMap(constructor -> clients.handed((ExecutableElement) constructor, arguments))
                .filter(handed -> !handed.equals(String.join(", ", arguments)))
                .ifPresent(handed -> {
                    int open = move.source()
                            .file()
                            .text()
                            .indexOf('(', place(tree.getIdentifier()).end());
                    move.edit(open + 1, place(tree).end() - 1, handed);
                });
        return super.visitNewClass(tree, null);
    }

    private Place place(Tree tree) {
        return before.place(getCurrentPath().getCompilationUnit(), tree);
    }

    private String text(Place place) {
        return move.source().file().text().substring(place.start(), place.end());
    }
}
