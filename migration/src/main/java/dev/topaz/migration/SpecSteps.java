package dev.topaz.migration;

import dev.topaz.migration.build.BuildModule;
import dev.topaz.migration.build.BuildStep;
import dev.topaz.migration.build.BuildTool;
import dev.topaz.migration.source.JavaSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how the specs come about that no place has: from the jar of the project where it is there, or from the documents. */
final class SpecSteps {
    private static final String PLUGIN = "mvn dev.topaz:topaz-maven-plugin:";

    private final Order order;
    private final List<BuildModule> modules;

    /** @param order with the jar of the official SDK, if one is known */
    SpecSteps(Order order, List<BuildModule> modules) {
        this.order = order;
        this.modules = modules;
    }

    /** The steps for these APIs; none where each has a spec. */
    List<BuildStep> of(List<UsedApi> missing) {
        List<UsedApi> older = missing.stream()
                .filter(api -> !JavaSource.isOfNewerSdk(api.request()))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        return older.isEmpty()
                ? List.of(new BuildStep(
                        counted(missing.size())
                                + "The newer official SDK has none in its classes: import them from the documents, with"
                                + " network, and run this again",
                        "",
                        imported(missing)))
                : List.of(
                        derived(older.size()),
                        new BuildStep(
                                "Or, with network, from the documents, and run this again", "", imported(missing)));
    }

    private static String counted(int missing) {
        return missing == 1 ? "1 API has no spec. " : missing + " APIs have no spec. ";
    }

    private BuildStep derived(int missing) {
        Optional<Path> jar = order.sdk().map(this::shown);
        String title = jar.isPresent()
                ? "The jar of the project has " + (missing == 1 ? "it" : "them")
                : "Name the jar of the official SDK that the project uses";
        String then = jar.isPresent() ? ": write the specs from its classes" : ", and write the specs from its classes";
        return new BuildStep(
                counted(missing) + title + then,
                "",
                command(jar.map(Path::toString).orElse("taobao-sdk-java-auto.jar")));
    }

    private String command(String jar) {
        String project = order.project().map(this::shown).map(Path::toString).orElse("");
        return "topaz-migration --sdk " + jar + " --derive --apply " + (project.isEmpty() ? "." : project) + "\n";
    }

    /** The plug-in in full, for the pom may not have it yet. */
    private String imported(List<UsedApi> missing) {
        String names = missing.stream().map(UsedApi::name).collect(Collectors.joining(","));
        Optional<BuildModule> maven =
                modules.stream().filter(each -> each.tool() == BuildTool.MAVEN).findFirst();
        return maven.map(each -> PLUGIN + TopazVersion.NUMBER + ":import"
                                + (each.folder().isEmpty() ? "" : " -pl " + home(each)) + " -Dtopaz.documents=" + names)
                        .orElse("topaz-specs import " + names.replace(',', ' '))
                + "\n";
    }

    private String home(BuildModule first) {
        return order.home().filter(each -> !each.isEmpty()).orElse(first.folder());
    }

    /** From where the command is run. */
    private Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : path;
    }
}
