package dev.topaz.migration;

import dev.topaz.migration.sdk.SdkJar;
import dev.topaz.migration.source.JavaReader;
import dev.topaz.migration.source.SourceProblem;
import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.tool.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        try (Jar jar = Jar.open(order.sdk())) {
            Migration migration = new Migration(order, console);
            return order.project().isPresent()
                    ? migration.project(order.project().get(), jar.sdk())
                    : migration.jarAlone(jar.sdk());
        }
    }

    private Outcome project(Path root, Optional<SdkJar> jar) throws MigrationException {
        Project project = read(root);
        Layout layout = Layout.of(project.sources(), order);
        Apis apis = new Apis(library(root.resolve(layout.specs())), jar, order.missing());
        ProjectMove move = new ProjectMove(project, new Knowledge(sdk, jar, apis.names()), sdk);
        move.uses(new Targets(sdk, layout.packageName(), Map.of())).forEach(apis::use);
        List<UsedApi> used = apis.used(problems);
        Targets targets = new Targets(sdk, layout.packageName(), models(used));
        MigrationException.check(problems);
        move.to(targets, text -> apis.isLoose(text, used));
        NewFiles files = new NewFiles(root, layout, order.typeName());
        files.of(used).forEach(move::change);
        return new Outcome(
                used,
                move.changes(),
                move.decisions(),
                List.of(),
                project.counted(),
                List.of(layout.generation(order.typeName(), used, List.of())));
    }

    private Project read(Path root) throws MigrationException {
        JavaReader reader = JavaReader.ofThisJdk()
                .orElseThrow(() -> MigrationException.of(
                        SourceProblem.NO_COMPILER, "this Java has no compiler", "", "run with a JDK of 17 or newer"));
        try {
            Project project = ProjectReader.read(ProjectFiles.of(root, order.except()), reader, console, problems);
            MigrationException.check(problems);
            if (project.sources().isEmpty()) {
                throw MigrationException.of(
                        MigrationProblem.NOTHING_TO_MOVE,
                        "none of " + project.files().size() + " Java sources uses com.taobao.api",
                        root.toString(),
                        "name the folder of the project, or of its sources");
            }
            return project;
        } catch (IOException e) {
            throw MigrationException.of(MigrationProblem.UNREADABLE, "cannot read this: " + e, root.toString(), "");
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

    /** By the class of the API. */
    private Map<String, ApiModel> models(List<UsedApi> used) {
        List<ApiSpec> specs = used.stream()
                .flatMap(api -> api.found().stream())
                .map(SpecLibrary.Found::spec)
                .toList();
        Resolution resolution = ApiResolver.resolve(specs, List.of());
        resolution.problems().values().forEach(problems::addAll);
        Map<String, ApiModel> byName = new HashMap<>();
        resolution.apis().forEach(api -> byName.put(api.apiName(), api));
        Map<String, ApiModel> byClass = new HashMap<>();
        used.stream()
                .filter(api -> byName.containsKey(api.name()))
                .forEach(api -> byClass.put(api.apiClass(), byName.get(api.name())));
        return byClass;
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
        return new Outcome(
                used, NewFiles.derived(layout, used), List.of(), List.of(), Outcome.Sources.NONE, List.of());
    }
}
