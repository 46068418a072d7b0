package dev.topaz.migration.build;

import dev.topaz.migration.patch.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The poms of a project: which is whose parent, and which module depends on which. */
public final class Reactor {
    private static final int DEPTH = 20;

    private final Map<String, PomFile> byFolder = new TreeMap<>();
    private final LocalRepository repository;

    /** @param poms every {@code pom.xml} of the project */
    public Reactor(List<TextFile> poms, LocalRepository repository) {
        this.repository = repository;
        poms.stream()
                .filter(file -> file.path().equals("pom.xml") || file.path().endsWith("/pom.xml"))
                .flatMap(file -> PomFile.parse(file).stream())
                .forEach(pom -> byFolder.put(pom.folder(), pom));
    }

    /** The pom in a folder of the project. */
    public Optional<PomFile> pom(String folder) {
        return Optional.ofNullable(byFolder.get(folder));
    }

    /** The poms of the project, by folder. */
    List<PomFile> poms() {
        return List.copyOf(byFolder.values());
    }

    /** The module that a file belongs to: the pom in its folder or the nearest one above; empty where there is none. */
    public Optional<PomFile> moduleOf(String path) {
        String folder = path;
        while (!folder.isEmpty()) {
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
            Optional<PomFile> pom = pom(folder);
            if (pom.isPresent()) {
                return pom;
            }
        }
        return pom("");
    }

    EffectivePom effective(PomFile pom) {
        List<PomFile> chain = new ArrayList<>(List.of(pom));
        Optional<PomFile> parent = parent(pom);
        while (parent.isPresent() && chain.size() < DEPTH) {
            chain.add(parent.get());
            parent = parent(parent.get());
        }
        return new EffectivePom(chain, repository);
    }

    /** A pom and those of its parents that are in the project. */
    public List<PomFile> withParents(PomFile pom) {
        return effective(pom).chain().stream().filter(byFolder::containsValue).toList();
    }

    private Optional<PomFile> parent(PomFile pom) {
        return pom.parent().flatMap(wanted -> inProject(pom, wanted).or(() -> repository.pom(wanted)));
    }

    /** The pom where the relative path says, if it is the one that is named, or any pom of the project that is. */
    private Optional<PomFile> inProject(PomFile pom, Coordinates wanted) {
        Path relative = Path.of(pom.folder()).resolve(pom.relativePath()).normalize();
        String path = relative.toString().replace('\\', '/');
        String folder = path.endsWith(".xml") ? path.substring(0, Math.max(0, path.lastIndexOf('/'))) : path;
        return pom(folder)
                .filter(found -> found != pom && isNamed(found, wanted))
                .or(() -> byFolder.values().stream()
                        .filter(found -> found != pom && isNamed(found, wanted))
                        .findFirst());
    }

    private static boolean isNamed(PomFile pom, Coordinates wanted) {
        return pom.coordinates().key().equals(wanted.key());
    }

    /** The modules of the project that a module depends on, directly or through others; by folder. */
    public Set<String> dependenciesOf(PomFile module) {
        Set<String> found = new TreeSet<>();
        List<PomFile> open = new ArrayList<>(List.of(module));
        while (!open.isEmpty()) {
            EffectivePom effective = effective(open.remove(open.size() - 1));
            for (Dependency each : effective.dependencies()) {
                String key = new Coordinates(
                                effective.resolve(each.coordinates().groupId()),
                                effective.resolve(each.coordinates().artifactId()),
                                "")
                        .key();
                byFolder.values().stream()
                        .filter(pom -> pom.coordinates().key().equals(key))
                        .filter(pom -> found.add(pom.folder()))
                        .forEach(open::add);
            }
        }
        return found;
    }
}
