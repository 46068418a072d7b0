package dev.topaz.migration;

import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.MemberUse;
import dev.topaz.migration.source.MemberUses;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Finds the object types of answers that code makes or changes itself, which nested types of Topaz do not allow and shared ones do. */
final class MadeObjects {
    private MadeObjects() {}

    /** Returns their simple names. */
    static Set<String> in(Attribution before, Collection<ProjectSource> sources) {
        Set<String> names = new TreeSet<>();
        for (ProjectSource source : sources) {
            MemberUses.in(before, source.path(), JavaSource::isOfSdk).stream()
                    .filter(MadeObjects::changes)
                    .map(use -> OfficialName.parse(use.owner()))
                    .filter(name -> name.shelf() == OfficialName.Shelf.RESPONSE)
                    .map(name -> name.inner().substring(name.inner().lastIndexOf('.') + 1))
                    .filter(inner -> !inner.isEmpty())
                    .forEach(names::add);
            names.addAll(FilledTypes.nested(before, source.path()));
        }
        return names;
    }

    private static boolean changes(MemberUse use) {
        return use.member().isEmpty() || use.member().startsWith("set");
    }
}
