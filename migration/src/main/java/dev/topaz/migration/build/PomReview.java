package dev.topaz.migration.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Looks at a pom for the official SDK and for the Java that it compiles for. */
public final class PomReview {
    private static final String COMPILER = "maven-compiler-plugin";
    private static final Set<String> LEVELS = Set.of("source", "target", "release");
    private static final Set<String> PROPERTIES =
            Set.of("java.version", "maven.compiler.source", "maven.compiler.target", "maven.compiler.release");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private final Path root;
    private final Reactor reactor;
    private final LocalRepository repository;

    /** @param root the folder of the project */
    public PomReview(Path root, Reactor reactor, LocalRepository repository) {
        this.root = root;
        this.reactor = reactor;
        this.repository = repository;
    }

    /** What a person should know of a pom. */
    public List<BuildFinding> of(PomFile pom) {
        List<BuildFinding> findings = new ArrayList<>();
        EffectivePom effective = reactor.effective(pom);
        Stream.concat(pom.dependencies().stream(), pom.managed().stream())
                .filter(each -> OfficialDependency.is(each, effective, repository, root))
                .forEach(each -> findings.add(old(pom.file().path(), each.line())));
        findings.addAll(levels(pom));
        return findings;
    }

    /** The jar of the official SDK that a module depends on, if it is on this machine. */
    public Optional<Path> officialJar(PomFile pom) {
        EffectivePom effective = reactor.effective(pom);
        return effective.dependencies().stream()
                .flatMap(each -> OfficialDependency.jar(each, effective, repository, root).stream())
                .filter(OfficialDependency::hasClient)
                .findFirst();
    }

    static BuildFinding old(String path, int line) {
        return new BuildFinding(
                BuildFinding.Kind.OLD_DEPENDENCY,
                path,
                line,
                "the official SDK: it can go when no source needs it any more",
                "");
    }

    /** Every line that is too old, and the first that may stay. */
    private static List<BuildFinding> levels(PomFile pom) {
        List<BuildFinding> findings = new ArrayList<>();
        Stream<Element> properties = pom.at("properties").stream()
                .flatMap(each -> each.children().stream())
                .filter(each ->
                        PROPERTIES.contains(each.tagName()) || named(pom).contains(each.tagName()));
        Stream.concat(properties, configured(pom).stream())
                .flatMap(each -> JavaLevel.parse(each.text()).stream()
                        .flatMap(level -> level.of(pom.file().path(), PomFile.line(each)).stream()))
                .filter(each -> each.kind() == BuildFinding.Kind.JAVA_VERSION
                        || findings.stream().noneMatch(other -> other.kind() == each.kind()))
                .forEach(findings::add);
        toolchains(pom)
                .flatMap(each -> JavaLevel.parse(each.text()).stream()
                        .flatMap(level -> level.ofCompiler(pom.file().path(), PomFile.line(each)).stream()))
                .forEach(findings::add);
        return findings;
    }

    /** The elements of the configuration of the compiler that say which Java. */
    private static List<Element> configured(PomFile pom) {
        return Stream.of(
                        pom.plugin(COMPILER, "build", "plugins"),
                        pom.plugin(COMPILER, "build", "pluginManagement", "plugins"))
                .flatMap(Optional::stream)
                .flatMap(each -> PomFile.child(each, "configuration").stream())
                .flatMap(each -> each.children().stream())
                .filter(each -> LEVELS.contains(each.tagName()))
                .toList();
    }

    /** The properties that these elements name. */
    private static Set<String> named(PomFile pom) {
        Set<String> names = new HashSet<>();
        for (Element each : configured(pom)) {
            Matcher matcher = PROPERTY.matcher(each.text());
            if (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static Stream<Element> toolchains(PomFile pom) {
        Stream<Element> ofCompiler = pom.plugin(COMPILER, "build", "plugins").stream()
                .flatMap(each -> PomFile.child(each, "configuration").stream())
                .flatMap(each -> PomFile.child(each, "jdkToolchain").stream());
        Stream<Element> ofAll = pom.plugin("maven-toolchains-plugin", "build", "plugins").stream()
                .flatMap(each -> PomFile.child(each, "configuration").stream())
                .flatMap(each -> PomFile.child(each, "toolchains").stream())
                .flatMap(each -> PomFile.child(each, "jdk").stream());
        return Stream.concat(ofCompiler, ofAll).flatMap(each -> PomFile.child(each, "version").stream());
    }
}
