package dev.topaz.migration;

import dev.topaz.migration.build.BuildFinding;
import dev.topaz.migration.build.BuildGuide;
import dev.topaz.migration.build.BuildModule;
import dev.topaz.migration.build.BuildStep;
import dev.topaz.migration.build.BuildTool;
import dev.topaz.migration.build.Generation;
import dev.topaz.migration.build.LocalRepository;
import dev.topaz.migration.build.ModuleGroups.Group;
import dev.topaz.migration.build.PomChange;
import dev.topaz.migration.build.PomReview;
import dev.topaz.migration.build.Reactor;
import dev.topaz.migration.build.ScriptReview;
import dev.topaz.migration.patch.FileChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What becomes of the builds of a project: poms are changed, and for all others is said what to type. */
final class BuildMove {
    private static final Map<BuildFinding.Kind, Rule> RULES = Map.of(
            BuildFinding.Kind.OLD_DEPENDENCY, Rule.OLD_DEPENDENCY,
            BuildFinding.Kind.JAVA_VERSION, Rule.JAVA_VERSION,
            BuildFinding.Kind.BUILD_JDK, Rule.BUILD_JDK,
            BuildFinding.Kind.ANDROID, Rule.ANDROID);

    private final Reactor reactor;
    private final LocalRepository repository;
    private final PomReview review;

    BuildMove(Path root, Reactor reactor, LocalRepository repository) {
        this.reactor = reactor;
        this.repository = repository;
        this.review = new PomReview(root, reactor, repository);
    }

    /** The jar of the official SDK that one of these modules takes from the local repository, or from its own path. */
    Optional<Path> officialJar(Set<String> modules) {
        return modules.stream()
                .flatMap(folder -> reactor.pom(folder).stream())
                .flatMap(pom -> review.officialJar(pom).stream())
                .findFirst();
    }

    /**
     * Adds what belongs to the builds.
     *
     * @param groups of the modules, in the order of the generations of the outcome
     * @param modules that use the official SDK
     */
    Outcome of(Outcome outcome, List<Group> groups, List<BuildModule> modules) {
        List<BuildModule> changed = modules.stream()
                .filter(each -> isChanged(each, modules, outcome))
                .toList();
        return ofChanged(outcome, groups, changed);
    }

    /** A module of which no source moves is left as it is. */
    private static boolean isChanged(BuildModule module, List<BuildModule> modules, Outcome outcome) {
        return outcome.changes().stream()
                .map(FileChange::path)
                .filter(path -> path.endsWith(".java"))
                .anyMatch(path -> isIn(path, module, modules));
    }

    private static boolean isIn(String path, BuildModule module, List<BuildModule> modules) {
        return modules.stream()
                .filter(each -> path.startsWith(each.path("")))
                .max(Comparator.comparing(each -> each.folder().length()))
                .filter(module::equals)
                .isPresent();
    }

    /** The modules whose sources receive messages with Topaz after the move. */
    private static List<BuildModule> receiving(Outcome outcome, List<BuildModule> modules) {
        Set<String> paths = outcome.changes().stream()
                .filter(FileChange.Changed.class::isInstance)
                .map(FileChange.Changed.class::cast)
                .filter(change ->
                        change.path().endsWith(".java") && change.after().contains(MessageTypes.PACKAGE))
                .map(FileChange::path)
                .collect(Collectors.toSet());
        return modules.stream()
                .filter(module -> paths.stream().anyMatch(path -> isIn(path, module, modules)))
                .toList();
    }

    private Outcome ofChanged(Outcome outcome, List<Group> groups, List<BuildModule> modules) {
        Set<String> generating = new TreeSet<>();
        for (int i = 0; i < groups.size(); i++) {
            boolean compiles = !outcome.generations().get(i).apis().isEmpty();
            if (compiles) {
                generating.add(groups.get(i).home());
            }
        }
        Set<String> maven = modules.stream()
                .filter(each -> each.tool() == BuildTool.MAVEN && !each.isAndroid())
                .map(BuildModule::folder)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> receiving =
                receiving(outcome, modules).stream().map(BuildModule::folder).collect(Collectors.toSet());
        List<FileChange> changes = new PomChange(reactor, repository, TopazVersion.NUMBER)
                .receiving(receiving)
                .of(generating, maven);
        return outcome.withBuild(changes, decisions(modules), steps(outcome, groups, modules));
    }

    private List<Decision> decisions(List<BuildModule> modules) {
        Set<BuildFinding> findings = new LinkedHashSet<>();
        for (BuildModule module : modules) {
            if (module.tool() == BuildTool.MAVEN) {
                reactor.pom(module.folder()).stream()
                        .flatMap(pom -> reactor.withParents(pom).stream())
                        .forEach(pom -> findings.addAll(review.of(pom)));
            } else {
                findings.addAll(ScriptReview.of(module));
            }
        }
        return findings.stream().map(BuildMove::decision).toList();
    }

    private static Decision decision(BuildFinding finding) {
        Rule rule = Optional.ofNullable(RULES.get(finding.kind())).orElseThrow();
        return new Decision(rule, finding.path(), finding.line(), 1, finding.message(), finding.fix());
    }

    private List<BuildStep> steps(Outcome outcome, List<Group> groups, List<BuildModule> modules) {
        List<BuildStep> steps = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Generation generation = outcome.generations().get(i);
            modules.stream()
                    .filter(each -> group.modules().contains(each.folder()))
                    .map(each -> new BuildGuide(
                            each,
                            each.folder().equals(group.home()) ? generation : generation.withoutApis(),
                            TopazVersion.NUMBER))
                    .forEach(guide -> steps.addAll(guide.steps()));
        }
        receiving(outcome, modules).stream()
                .flatMap(each -> BuildGuide.messages(each, TopazVersion.NUMBER).stream())
                .forEach(steps::add);
        steps.addAll(pasted(modules));
        return steps.stream().distinct().toList();
    }

    private List<BuildStep> pasted(List<BuildModule> modules) {
        return modules.stream()
                .filter(each -> each.tool() == BuildTool.MAVEN
                        && reactor.pom(each.folder()).isEmpty())
                .map(each -> new BuildStep(
                        "Add Topaz to a pom that cannot be read here",
                        each.path("pom.xml"),
                        PomChange.toPaste(TopazVersion.NUMBER)))
                .toList();
    }
}
