package dev.topaz.migration;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.OwnApiMatch.Twin;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Import;
import dev.topaz.migration.source.Place;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Writes the generated classes where a source names own ones that go, and their methods where they are called otherwise. */
final class OwnApiMove extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Move move;
    private final Attribution before;
    private final Map<String, Twin> twins;
    private final Set<String> imported = new HashSet<>();

    private OwnApiMove(Move move, Attribution before, Map<String, Twin> twins) {
        this.move = move;
        this.before = before;
        this.twins = twins;
    }

    /** @param twins by the names in full of the classes that go */
    static void of(Move move, Attribution before, Map<String, Twin> twins) {
        if (!twins.isEmpty()) {
            OwnApiMove own = new OwnApiMove(move, before, twins);
            before.unit(move.source().path()).ifPresent(unit -> own.scan(new TreePath(unit), null));
            move.source().java().imports().forEach(own::imports);
            own.imported.forEach(move::addImport);
        }
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        twin(getCurrentPath()).ifPresent(twin -> write(tree, twin));
        return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        Optional<Twin> twin = twin(getCurrentPath());
        if (twin.isPresent()) {
            write(tree, twin.get());
            return null;
        }
        method(tree, tree.getIdentifier().toString());
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        method(tree, tree.getName().toString());
        return super.visitMemberReference(tree, null);
    }

    private Optional<Twin> twin(TreePath type) {
        return before.element(type)
                .filter(TypeElement.class::isInstance)
                .flatMap(each -> Optional.ofNullable(twins.get(each.toString())));
    }

    private void method(Tree member, String name) {
        before.element(getCurrentPath())
                .map(Element::getEnclosingElement)
                .flatMap(owner -> Optional.ofNullable(twins.get(owner.toString())))
                .map(twin -> twin.methods().getOrDefault(name, name))
                .filter(now -> !now.equals(name))
                .ifPresent(now -> {
                    int end = place(member).end();
                    move.edit(end - name.length(), end, now);
                });
    }

    private void write(Tree type, Twin twin) {
        Place at = place(type);
        if (at.end() <= at.start()) {
            return;
        }
        String full = move.targets().packageName() + "." + twin.generated();
        boolean named = !move.source().java().imports().isEmpty();
        move.edit(at.start(), at.end(), named ? twin.generated() : full);
        if (named) {
            imported.add(move.targets().packageName() + "." + outermost(twin.generated()));
        }
    }

    private static String outermost(String generated) {
        int dot = generated.indexOf('.');
        return dot < 0 ? generated : generated.substring(0, dot);
    }

    /** The import of a class that goes is that of its twin; those that are missing are added. */
    private void imports(Import each) {
        if (each.kind() == Import.Kind.TYPE && twins.containsKey(each.name())) {
            move.delete(each.at());
        }
    }

    private Place place(Tree tree) {
        return before.place(getCurrentPath().getCompilationUnit(), tree);
    }
}
