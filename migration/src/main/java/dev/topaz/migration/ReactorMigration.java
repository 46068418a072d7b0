package dev.topaz.migration;

import dev.topaz.migration.build.BuildModule;
import dev.topaz.migration.build.BuildModules;
import dev.topaz.migration.build.LocalRepository;
import dev.topaz.migration.build.ModuleGraph;
import dev.topaz.migration.build.ModuleGroups;
import dev.topaz.migration.build.ModuleGroups.Group;
import dev.topaz.migration.build.Reactor;
import dev.topaz.migration.patch.TextFile;
import dev.topaz.spec.IoReason;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.tool.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Moves a project of one or more modules: each group of modules with generated classes of its own, and all of the builds. */
final class ReactorMigration {
    private static final Pattern OFFICIAL = Pattern.compile(
            "\\bcom\\.taobao\\.(api|top\\.(ability\\d*|defaultability|\\w*TopApi\\w*|TopFileItem|\\*))\\b");
    private static final Pattern OF_APIS = Pattern.compile(
            "\\bcom\\.taobao\\.(api\\.(request|response|domain)|top\\.(ability\\d*|defaultability))\\b");

    private final Order order;
    private final Console console;
    private final Path root;
    private final LocalRepository repository;
    private final Map<Path, BuildModule> modules = new LinkedHashMap<>();
    private final Set<String> users = new TreeSet<>();
    private final Set<String> callers = new TreeSet<>();
    private final List<TextFile> poms = new ArrayList<>();

    private ReactorMigration(Order order, Console console, Path root, LocalRepository repository) {
        this.order = order;
        this.console = console;
        this.root = root;
        this.repository = repository;
    }

    /** Looks at what is ordered. */
    static Outcome run(Order order, Console console) throws MigrationException {
        if (order.project().isEmpty()) {
            return Migration.run(order, console);
        }
        Path root = order.project().get();
        try {
            return new ReactorMigration(order, console, root, LocalRepository.ofUser()).run();
        } catch (IOException e) {
            throw MigrationException.unreadable("cannot read this", root.toString(), e);
        }
    }

    private Outcome run() throws MigrationException, IOException {
        read();
        if (users.isEmpty() && Files.exists(root.resolve(PreviousRun.FILE))) {
            return Outcome.NOTHING;
        }
        Reactor reactor = new Reactor(poms, repository);
        ModuleGraph graph = new ModuleGraph(reactor);
        modules.values().forEach(graph::add);
        List<Group> groups = ModuleGroups.of(users, callers, graph::dependenciesOf);
        BuildMove build = new BuildMove(root, reactor, repository);
        ProjectJars jars = ProjectJars.in(root);
        Order located =
                order.with(order.sdk().or(() -> build.officialJar(users)).or(jars::sdk));
        return groups.isEmpty() ? Migration.run(located, console) : moved(groups, located, build);
    }

    private Outcome moved(List<Group> groups, Order located, BuildMove build) throws MigrationException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Group group : groups) {
            outcomes.add(Migration.run(located.of(group.home(), outside(group)), console));
        }
        Outcome all = outcomes.stream().reduce(Outcome::and).orElseThrow();
        return build.of(all, groups, userModules())
                .withBuild(List.of(), List.of(), new SpecSteps(located, userModules()).of(all.withoutSpec()));
    }

    private void read() throws MigrationException, IOException {
        List<Problem> problems = new ArrayList<>();
        Map<Path, TextFile> sources = new LinkedHashMap<>();
        for (Path path : ProjectFiles.of(root, order.except()).files()) {
            try {
                if (path.endsWith("pom.xml")) {
                    poms.add(TextFile.read(root, path));
                } else if (isSource(path)) {
                    sources.put(path, TextFile.read(root, path));
                }
            } catch (IOException e) {
                problems.add(isSource(path) ? ProjectReader.unreadable(path, e) : unreadableBuild(path, e));
            }
        }
        MigrationException.check(problems);
        assign(sources);
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java");
    }

    /** Finds the module of each source. */
    private void assign(Map<Path, TextFile> sources) throws MigrationException {
        BuildModules builds = new BuildModules(root);
        for (Map.Entry<Path, TextFile> source : sources.entrySet()) {
            try {
                add(
                        source.getKey(),
                        source.getValue().text(),
                        builds.of(source.getValue().path()));
            } catch (IOException e) {
                throw new MigrationException(List.of(unreadableBuild(root, e)));
            }
        }
    }

    private static Problem unreadableBuild(Path file, IOException e) {
        return new Problem(
                MigrationProblem.UNREADABLE,
                "cannot read this build: " + IoReason.of(e),
                new Location(file.toString(), 0, 0),
                "save it as UTF-8 or GBK, or, if it is XML, in the encoding that its declaration names");
    }

    private void add(Path path, String source, BuildModule module) {
        modules.put(path, module);
        if (OFFICIAL.matcher(source).find()) {
            users.add(module.folder());
        }
        if (OF_APIS.matcher(source).find()) {
            callers.add(module.folder());
        }
    }

    private List<BuildModule> userModules() {
        return modules.values().stream()
                .filter(each -> users.contains(each.folder()))
                .distinct()
                .toList();
    }

    /** The sources of the other groups. */
    private Set<Path> outside(Group group) {
        Set<Path> outside = new HashSet<>();
        modules.forEach((path, module) -> {
            if (users.contains(module.folder()) && !group.modules().contains(module.folder())) {
                outside.add(path);
            }
        });
        return outside;
    }
}
