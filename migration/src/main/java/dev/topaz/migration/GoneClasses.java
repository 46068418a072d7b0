package dev.topaz.migration;

import dev.topaz.migration.OwnApiMatch.Twin;
import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Import;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The classes of a project that go, because generated classes or the client of Topaz take their place. */
final class GoneClasses {
    /** The APIs of a project whose own classes may go. */
    record Candidates(Project project, OwnApis apis) {}

    private final Project project;
    private final OwnApis apis;
    private final Map<String, Twin> twins;
    private final OwnClients clients;
    private final Set<String> paths;
    private final Set<String> emptied;

    GoneClasses(Candidates own, OwnClients clients, GeneratedTypes generated) {
        this.project = own.project();
        this.apis = own.apis();
        this.twins = apis.twins(generated);
        this.clients = clients;
        this.paths = new TreeSet<>(apis.paths());
        paths.addAll(clients.paths());
        this.emptied = sources().stream()
                .map(source -> source.java().packageName())
                .filter(this::isEmpty)
                .collect(Collectors.toSet());
    }

    /** Returns the sources that go. */
    private List<ProjectSource> sources() {
        return project.own().stream()
                .filter(source -> paths.contains(source.path()))
                .toList();
    }

    private boolean isEmpty(String packageName) {
        String folder = packageName.replace('.', '/') + "/";
        return project.files().stream()
                .filter(file -> !paths.contains(file))
                .map(file -> file.substring(0, file.lastIndexOf('/') + 1))
                .noneMatch(each -> each.equals(folder) || each.endsWith("/" + folder));
    }

    /** Returns the paths of their sources. */
    Set<String> paths() {
        return paths;
    }

    /** Returns whether a text may name one of them, or a package that none is left in. */
    boolean areNamedIn(String text) {
        return apis.areNamedIn(text)
                || clients.areNamedIn(text)
                || emptied.stream().anyMatch(each -> text.contains(each + ".*"));
    }

    /** Writes what takes their place. */
    void addTo(Move move, Attribution before) {
        OwnApiMove.of(move, before, twins);
        OwnClientMove.of(move, before, clients);
        move.source().java().imports().stream()
                .filter(each -> each.kind() == Import.Kind.ALL && emptied.contains(each.name()))
                .forEach(each -> move.delete(each.at()));
    }

    /** Returns what becomes of their sources. */
    List<FileChange> changes() {
        return sources().stream()
                .<FileChange>map(source -> new FileChange.Removed(source.file()))
                .toList();
    }
}
