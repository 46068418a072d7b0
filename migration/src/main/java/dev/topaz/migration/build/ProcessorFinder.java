package dev.topaz.migration.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * Finds the annotation processors that a build takes from its class path. They have to be named as soon as
 * {@code annotationProcessorPaths} names any, for the compiler then looks nowhere else.
 */
final class ProcessorFinder {
    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";
    /** Class paths are smaller; what is larger is not looked through to its end. */
    private static final int MOST = 2000;

    /** An artifact of the class path, and the pom whose management gives its version. */
    private record Step(Dependency dependency, EffectivePom owner, boolean direct) {}

    private final Reactor reactor;
    private final LocalRepository repository;
    private final List<ProcessorPath> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Step> open = new ArrayDeque<>();

    private ProcessorFinder(Reactor reactor, LocalRepository repository) {
        this.reactor = reactor;
        this.repository = repository;
    }

    /** The processors of a module: Lombok first, because others read what it writes, then in the order of the class path. */
    static List<ProcessorPath> of(PomFile module, Reactor reactor, LocalRepository repository) {
        ProcessorFinder finder = new ProcessorFinder(reactor, repository);
        EffectivePom root = reactor.effective(module);
        finder.add(root, true);
        finder.walk(root);
        finder.bind();
        finder.found.sort(Comparator.comparing(path -> !path.artifact().key().equals(KnownProcessors.LOMBOK)));
        return List.copyOf(finder.found);
    }

    private void add(EffectivePom pom, boolean direct) {
        pom.dependencies().stream()
                .filter(each -> each.isCompiledAgainst() && each.isJar())
                .filter(each -> direct
                        || (!each.scope().equals("provided") && !each.scope().equals("system")))
                .forEach(each -> open.add(new Step(each, pom, direct)));
    }

    private void walk(EffectivePom root) {
        while (!open.isEmpty() && seen.size() < MOST) {
            Step step = open.remove();
            Coordinates artifact = step.owner.located(step.dependency.coordinates());
            if (seen.add(artifact.key())) {
                look(step, artifact, root);
                next(artifact);
            }
        }
    }

    private void look(Step step, Coordinates artifact, EffectivePom root) {
        String classifier = step.dependency.classifier();
        if (!isProcessor(artifact, classifier)) {
            return;
        }
        Coordinates bare = artifact.withVersion("");
        String written = root.writableVersion(step.direct ? step.dependency.coordinates() : bare);
        boolean known = step.direct || !root.located(bare).version().isEmpty();
        String version = written.isEmpty() && !known ? artifact.version() : written;
        found.add(new ProcessorPath(artifact.withVersion(version), classifier));
    }

    private void next(Coordinates artifact) {
        Optional<PomFile> inProject = reactor.poms().stream()
                .filter(pom -> pom.coordinates().key().equals(artifact.key()))
                .findFirst();
        inProject
                .map(reactor::effective)
                .or(() -> repository
                        .pom(artifact)
                        .map(pom -> new EffectivePom(EffectivePom.chain(pom, repository), repository)))
                .ifPresent(pom -> add(pom, false));
    }

    private boolean isProcessor(Coordinates artifact, String classifier) {
        return repository
                .jar(artifact, classifier)
                .map(ProcessorFinder::hasProcessor)
                .orElseGet(() -> KnownProcessors.has(artifact));
    }

    private static boolean hasProcessor(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(SERVICE) != null;
        } catch (IOException e) {
            // A jar that cannot be opened brings the compiler no processor either.
            return false;
        }
    }

    /** Since Lombok 1.18.16, MapStruct sees what Lombok writes only with the binding between them. */
    private void bind() {
        boolean both = has(KnownProcessors.LOMBOK) && has(KnownProcessors.MAPSTRUCT);
        if (both && !has(KnownProcessors.BINDING.key())) {
            found.add(new ProcessorPath(KnownProcessors.BINDING, ""));
        }
    }

    private boolean has(String key) {
        return found.stream().anyMatch(path -> path.artifact().key().equals(key));
    }
}
