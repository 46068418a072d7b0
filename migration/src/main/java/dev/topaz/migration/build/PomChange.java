package dev.topaz.migration.build;

import dev.topaz.migration.patch.FileChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The changes of the poms of a project.
 *
 * <pre>{@code
 * List<FileChange> changes =
 *         new PomChange(reactor, repository, "1.0").receiving(Set.of()).of(Set.of("shop-core"), Set.of("shop-web"));
 * }</pre>
 */
public final class PomChange {
    private static final String RUNTIME = "topaz-runtime";
    private static final String PROPERTY = "topaz.version";

    private final Reactor reactor;
    private final LocalRepository repository;
    private final String version;
    private final Set<String> receiving;

    /** @param version of Topaz */
    public PomChange(Reactor reactor, LocalRepository repository, String version) {
        this(reactor, repository, version, Set.of());
    }

    private PomChange(Reactor reactor, LocalRepository repository, String version, Set<String> receiving) {
        this.reactor = reactor;
        this.repository = repository;
        this.version = version;
        this.receiving = Set.copyOf(receiving);
    }

    /** Returns the same, where these modules receive messages. */
    public PomChange receiving(Set<String> folders) {
        return new PomChange(reactor, repository, version, folders);
    }

    /**
     * The changes.
     *
     * @param generating folders of the modules whose compiler writes the classes of APIs
     * @param calling folders of the modules that use what is written elsewhere, or the runtime alone
     */
    public List<FileChange> of(Set<String> generating, Set<String> calling) {
        List<FileChange> changes = new ArrayList<>();
        Optional<PomFile> parent = commonParent(generating, calling);
        parent.flatMap(this::ofParent).ifPresent(changes::add);
        boolean managed = parent.filter(each -> each.at("dependencyManagement").isPresent())
                .isPresent();
        String own = parent.isPresent() ? "${" + PROPERTY + "}" : version;
        PomText runtime = managed ? PomText.MANAGED_RUNTIME : PomText.RUNTIME;
        for (String folder : generating) {
            reactor.pom(folder).flatMap(pom -> generating(pom, runtime, own)).ifPresent(changes::add);
        }
        calling.stream()
                .filter(folder -> !generating.contains(folder))
                .filter(folder -> receiving.contains(folder) || needsRuntime(folder, generating))
                .flatMap(folder -> reactor.pom(folder).flatMap(pom -> calling(pom, runtime, own)).stream())
                .forEach(changes::add);
        return changes;
    }

    private boolean needsRuntime(String folder, Set<String> generating) {
        return reactor.pom(folder)
                .filter(pom -> reactor.dependenciesOf(pom).stream().noneMatch(generating::contains))
                .isPresent();
    }

    /** What to paste into a pom that cannot be read. */
    public static String toPaste(String version) {
        String compiler = "<plugin>\n  <groupId>org.apache.maven.plugins</groupId>\n"
                + "  <artifactId>maven-compiler-plugin</artifactId>\n  <version>" + PomText.COMPILER_VERSION
                + "</version>\n  <configuration>\n    <annotationProcessorPaths>\n"
                + PomText.PROCESSOR.xml(version).indent(6)
                + "    </annotationProcessorPaths>\n  </configuration>\n</plugin>\n";
        return "<dependencies>\n" + PomText.RUNTIME.xml(version).indent(2) + "</dependencies>\n<build>\n  <plugins>\n"
                + (compiler + PomText.PREPARE.xml(version)).indent(4) + "  </plugins>\n</build>\n";
    }

    /** The one pom of the project that several changed modules have as a parent: it gets the version, once. */
    private Optional<PomFile> commonParent(Set<String> generating, Set<String> calling) {
        List<PomFile> modules = new ArrayList<>();
        generating.forEach(folder -> reactor.pom(folder).ifPresent(modules::add));
        calling.forEach(folder -> reactor.pom(folder).ifPresent(modules::add));
        Predicate<PomFile> ofAll =
                parent -> modules.stream().allMatch(module -> module != parent && hasParent(module, parent));
        return modules.size() < 2
                ? Optional.empty()
                : reactor.poms().stream().filter(ofAll).reduce((one, other) -> hasParent(one, other) ? one : other);
    }

    private boolean hasParent(PomFile module, PomFile parent) {
        return reactor.effective(module).chain().stream().skip(1).anyMatch(each -> each == parent);
    }

    private Optional<FileChange> ofParent(PomFile parent) {
        PomEdits edits = new PomEdits(parent);
        if (!parent.properties().containsKey(PROPERTY)) {
            edits.add(
                    parent.project(), List.of("properties"), "<" + PROPERTY + ">" + version + "</" + PROPERTY + ">\n");
        }
        boolean known = parent.managed().stream()
                .anyMatch(each -> each.coordinates().artifactId().equals(RUNTIME));
        if (parent.at("dependencyManagement").isPresent() && !known) {
            edits.add(
                    parent.project(),
                    List.of("dependencyManagement", "dependencies"),
                    PomText.RUNTIME.xml("${" + PROPERTY + "}"));
        }
        return edits.change();
    }

    private Optional<FileChange> generating(PomFile pom, PomText runtime, String own) {
        PomEdits edits = new PomEdits(pom);
        new CompilerPlugin(pom, reactor.effective(pom), ProcessorFinder.of(pom, reactor, repository), own).edit(edits);
        if (pom.plugin("topaz-maven-plugin", "build", "plugins").isEmpty()) {
            edits.add(pom.project(), List.of("build", "plugins"), PomText.PREPARE.xml(own));
        }
        addDependencies(pom, edits, runtime.xml(own), own);
        return edits.change();
    }

    private Optional<FileChange> calling(PomFile pom, PomText runtime, String own) {
        PomEdits edits = new PomEdits(pom);
        addDependencies(pom, edits, runtime.xml(own), own);
        return edits.change();
    }

    private void addDependencies(PomFile pom, PomEdits edits, String runtime, String own) {
        addDependency(pom, edits, RUNTIME, runtime);
        if (receiving.contains(pom.folder())) {
            addDependency(pom, edits, "topaz-messages", PomText.MESSAGES.xml(own));
        }
    }

    private void addDependency(PomFile pom, PomEdits edits, String artifact, String xml) {
        boolean there = reactor.effective(pom).dependencies().stream()
                .anyMatch(each -> each.coordinates().artifactId().equals(artifact));
        if (!there) {
            edits.add(pom.project(), List.of("dependencies"), xml);
        }
    }
}
