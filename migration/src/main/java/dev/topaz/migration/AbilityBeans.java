package dev.topaz.migration;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.OfficialName.Shelf;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.MemberUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the beans of Spring that have different types of the newer SDK and one type of Topaz: a client, and each ability that is made
 * of it. Where a class asks for one by its type, Spring would have to choose.
 */
final class AbilityBeans extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Attribution before;
    private final List<TreePath> abilities = new ArrayList<>();
    private int beans;

    private AbilityBeans(Attribution before) {
        this.before = before;
    }

    /** Looks at all sources together. */
    static AbilityBeans in(Attribution before, List<String> paths) {
        AbilityBeans beans = new AbilityBeans(before);
        paths.forEach(path -> before.unit(path).ifPresent(unit -> beans.scan(new TreePath(unit), null)));
        return beans;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        boolean bean = tree.getModifiers().getAnnotations().stream()
                .map(each -> each.getAnnotationType().toString())
                .anyMatch(each -> each.equals("Bean") || each.endsWith(".Bean"));
        if (bean && tree.getReturnType() != null) {
            TreePath type = new TreePath(getCurrentPath(), tree.getReturnType());
            Optional<OfficialName> name =
                    before.type(type).flatMap(MemberUses::name).map(OfficialName::parse);
            beans += name.filter(AbilityBeans::isClient).isPresent() ? 1 : 0;
            name.filter(each -> each.shelf() == Shelf.ABILITY).ifPresent(each -> abilities.add(type));
        }
        return super.visitMethod(tree, null);
    }

    private static boolean isClient(OfficialName name) {
        return name.shelf() == Shelf.ABILITY || name.className().matches("(Default)?(TopApi|Taobao)Client");
    }

    /** Says which beans can go. */
    void addTo(Move move) {
        abilities.stream()
                .filter(type -> beans > 1)
                .filter(type -> type.getCompilationUnit()
                        .getSourceFile()
                        .getName()
                        .equals(move.source().path()))
                .filter(type -> !move.isStaying(before.place(type.getCompilationUnit(), type.getLeaf())))
                .forEach(type -> move.decide(
                        Rule.CHANGED_BEHAVIOUR,
                        before.place(type.getCompilationUnit(), type.getLeaf()),
                        "this bean is a TaobaoClient, and so is another one: Spring cannot choose by the type",
                        "delete this bean; the one of the client does its work"));
    }
}
