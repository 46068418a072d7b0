package dev.topaz.migration;

import dev.topaz.migration.build.Generation;
import dev.topaz.migration.sdk.SdkJar;
import dev.topaz.migration.source.ClassShape;
import dev.topaz.migration.source.JavaReader;
import dev.topaz.migration.source.SourceProblem;
import dev.topaz.model.ApiModel;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.tool.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from a project to its changes: reads, decides, and writes nothing. */
final class Migration {
    private final Order order;
    private final Console console;
    private final OfficialSdk sdk = OfficialSdk.read();
    private final List<Problem> problems = new ArrayList<>();

    private Migration(Order order, Console console) {
        this.order = order;
        this.console = console;
    }

    /** Looks at what is ordered. */
    static Outcome run(Order order, Console console) throws MigrationException {
        Migration migration = new Migration(order, console);
        if (order.project().isEmpty()) {
            try (Jar jar = Jar.open(order.sdk())) {
                return migration.jarAlone(jar.sdk());
            }
        }
        ProjectJars jars = migration.jars(order.project().get());
        try (Jar jar = Jar.open(order.sdk().or(jars::sdk))) {
            return migration.project(order.project().get(), jars, jar.sdk());
        }
    }

    private Outcome project(Path root, ProjectJars jars, Optional<SdkJar> jar) throws MigrationException {
        JavaReader reader = reader();
        Project project = read(root, reader);
        Layout layout = Layout.of(project.own(), order);
        SpecLibrary library = library(root.resolve(layout.specs()));
        Apis apis = new Apis(library, jar, order.missing());
        ProjectMove move = new ProjectMove(project, new Knowledge(sdk, jar, apis.names()), sdk);
        Map<OfficialName, Collection<String>> uses = move.uses(targets(layout, generated(List.of()), List.of()));
        OwnApiUses all = new OwnApiUses(library, apis.used(uses, problems))
                .and(ownApis(project, reader, jars, uses.keySet()), problems);
        List<UsedApi> used = all.all();
        GeneratedTypes nested = checked(generated(specs(used)));
        Set<OfficialName> named = move.uses(targets(layout, nested, used)).keySet();
        ProjectCode code = new ProjectCode(project, reader, classPath(jars), named);
        GeneratedTypes generated = nested.sharing(shared(named, code, project, nested));
        move.to(targets(layout, generated, used), order.typeName(), code, all.own());
        NewFiles files = new NewFiles(root, layout, order.typeName());
        files.of(used, generated.sharedWords()).forEach(move::change);
        return outcome(project, move, used, generation(layout, used, generated));
    }

    /** Only where there are any, the code is attributed once more for them: the specs come after them. */
    private OwnApis ownApis(Project project, JavaReader reader, ProjectJars jars, Set<OfficialName> named) {
        boolean none =
                project.own().stream().noneMatch(source -> source.file().text().contains("getApiMethodName"));
        if (none) {
            return OwnApis.NONE;
        }
        List<ClassShape> shapes = project.own().stream()
                .flatMap(source -> reader.shapes(source.path(), source.file().text()).stream())
                .toList();
        ProjectCode code = new ProjectCode(project, reader, classPath(jars), named);
        return OwnApis.in(shapes, code.before(), project.paths());
    }

    private Generation generation(Layout layout, List<UsedApi> used, GeneratedTypes generated) {
        return layout.generation(order.typeName(), used, List.copyOf(generated.sharedWords()));
    }

    private GeneratedTypes checked(GeneratedTypes types) throws MigrationException {
        problems.addAll(types.problems());
        MigrationException.check(problems);
        return types;
    }

    private GeneratedTypes generated(List<ApiSpec> specs) {
        return GeneratedTypes.of(order.typeName() + "Client", specs);
    }

    private static Outcome outcome(Project project, ProjectMove move, List<UsedApi> used, Generation generation) {
        return new Outcome(used, move.changes(), move.decisions(), List.of(), project.counted(), List.of(generation));
    }

    private List<Path> classPath(ProjectJars jars) {
        return Stream.concat(order.sdk().stream(), jars.all().stream()).toList();
    }

    /** The objects that code shares, or makes itself. */
    private static Set<String> shared(
            Set<OfficialName> named, ProjectCode code, Project project, GeneratedTypes nested) {
        Set<String> shared = objects(named);
        shared.addAll(MadeObjects.in(code.before(), project.own()));
        shared.addAll(new AbilityObjects(nested.nesting()).shared(code.before(), project.own(), named));
        return shared;
    }

    private Targets targets(Layout layout, GeneratedTypes generated, List<UsedApi> used) {
        Map<String, ApiModel> byName = generated.byName();
        Map<String, ApiModel> byClass = new HashMap<>();
        used.stream()
                .filter(api -> byName.containsKey(api.name()))
                .forEach(api -> byClass.put(api.apiClass(), byName.get(api.name())));
        return new Targets(sdk, layout.packageName(), generated, byClass);
    }

    private static Set<String> objects(Collection<OfficialName> named) {
        return named.stream()
                .filter(name -> name.shelf() == OfficialName.Shelf.OBJECT)
                .map(OfficialName::className)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<ApiSpec> specs(List<UsedApi> used) {
        return used.stream()
                .flatMap(api -> api.found().stream())
                .map(SpecLibrary.Found::spec)
                .distinct()
                .toList();
    }

    private ProjectJars jars(Path root) throws MigrationException {
        try {
            return ProjectJars.in(root);
        } catch (IOException e) {
            throw MigrationException.unreadable("cannot read this", root.toString(), e);
        }
    }

    private JavaReader reader() throws MigrationException {
        return JavaReader.ofThisJdk()
                .map(reader -> reader.telling(console::activity))
                .orElseThrow(() -> MigrationException.of(
                        SourceProblem.NO_COMPILER, "this Java has no compiler", "", "run with a JDK of 17 or newer"));
    }

    private Project read(Path root, JavaReader reader) throws MigrationException {
        try {
            Project project = ProjectReader.read(ProjectFiles.of(root, order.except()), reader, console, problems);
            MigrationException.check(problems);
            if (project.own().isEmpty()) {
                throw MigrationException.of(
                        MigrationProblem.NOTHING_TO_MOVE,
                        "none of " + project.files().size()
                                + " Java sources uses the official SDK: com.taobao.api or com.taobao.top",
                        root.toString(),
                        "name the folder of the project, or of its sources");
            }
            return project;
        } catch (IOException e) {
            throw MigrationException.unreadable("cannot read this", root.toString(), e);
        }
    }

    private SpecLibrary library(Path ofProject) throws MigrationException {
        try {
            return SpecLibrary.of(ofProject, order.specs());
        } catch (IOException e) {
            throw MigrationException.of(
                    MigrationProblem.UNREADABLE,
                    "--specs names a folder or jar that is not there",
                    String.valueOf(e.getMessage()),
                    "name a folder of spec files, or a jar with META-INF/topaz in it");
        }
    }

    /** Every API of the jar. */
    private Outcome jarAlone(Optional<SdkJar> jar) throws MigrationException {
        Layout layout = Layout.ofMaven();
        Apis apis = new Apis(library(Path.of(layout.specs())), jar, order.missing());
        jar.ifPresent(each -> each.requestClasses().stream()
                .map(OfficialName::parse)
                .filter(name -> each.request(name.outermost()).isPresent())
                .forEach(name -> apis.use(name, List.of())));
        List<UsedApi> used = apis.used(problems);
        MigrationException.check(problems);
        return new Outcome(used, NewFiles.derived(layout, used), List.of(), List.of(), Outcome.Sources.NONE, List.of());
    }
}
