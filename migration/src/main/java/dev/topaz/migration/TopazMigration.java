package dev.topaz.migration;

import dev.topaz.cli.TerminalConsole;
import dev.topaz.cli.UsageError;
import dev.topaz.tool.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program itself: arguments in, report and patch out, an exit code at the end. */
@Command(
        name = "topaz-migration",
        mixinStandardHelpOptions = true,
        versionProvider = TopazVersion.class,
        sortOptions = false,
        exitCodeOnExecutionException = 3,
        description = {
            "Moves a project from the official SDK to Topaz.",
            "",
            "Reads the sources and the builds of a project, of one module or many, and writes a patch: the type with "
                    + "@TopApis, other imports and names, specs that are missing, and poms. Tells what is left: lines that "
                    + "do not compile or behave differently, each with what to type, and what to type into builds "
                    + "other than Maven's.",
            "",
            "Nothing of the project is run, and without --apply nothing of it is changed. The patch has a file "
                    + "topaz-migration.json with what is left; a second run compares with it, and tells what is done and "
                    + "what is still left."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well, and nothing is left to do but to apply the patch",
            "1:all went well, and there is something to decide or to type",
            "2:the command line is wrong",
            "3:something failed, and nothing was written; the message says what, where, and what to do"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  topaz-migration .                                  look, and change nothing",
            "  topaz-migration --output topaz.patch .             write what git apply, or patch -p1, takes",
            "  topaz-migration --sdk lib/taobao-sdk.jar --derive --apply .",
            "                                                     change it; missing specs come from the jar",
            "  topaz-migration .                                  after some edits: what is left",
            "  topaz-migration --format sarif . > left.sarif      for the problems view of an editor",
            "  topaz-migration --sdk lib/taobao-sdk.jar           which APIs the jar has"
        })
public final class TopazMigration implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "<project>",
            arity = "0..1",
            description = "The folder of the project, with its pom.xml if it has one, or a folder of sources.")
    private @Nullable Path project;

    @Option(
            names = "--sdk",
            paramLabel = "<jar>",
            description =
                    "The jar of the official SDK that the project uses: names of APIs are then certain, and specs can "
                            + "be derived from it.")
    private @Nullable Path sdk;

    @Option(
            names = "--derive",
            description =
                    "Write specs from the classes of the jar, for APIs that have none. A document says more: import it "
                            + "when you can.")
    private boolean derive;

    @Option(
            names = "--specs",
            paramLabel = "<folder or jar>",
            description = "Where specs are, beside those of the project and of Topaz; can be given several times.")
    private List<Path> specs = List.of();

    @Option(
            names = "--package",
            paramLabel = "<name>",
            defaultValue = "",
            description =
                    "The package of the generated classes. Default: what the packages that use the official SDK have in "
                            + "common, and 'top'")
    private String packageName = "";

    @Option(
            names = "--name",
            paramLabel = "<type>",
            defaultValue = "Top",
            description = "The type that gets @TopApis; its client is called <type>Client. Default: ${DEFAULT-VALUE}")
    private String typeName = "";

    @Option(
            names = "--except",
            paramLabel = "<file or folder>",
            description = "What to leave out of the project; can be given several times.")
    private List<Path> except = List.of();

    @Option(names = "--output", paramLabel = "<file>", description = "Write the patch there.")
    private @Nullable Path output;

    @Option(names = "--apply", description = "Change the project: all of its files, or none.")
    private boolean apply;

    @Option(
            names = "--details",
            description = "Tell where each API is used and where its spec is, and what can stay on the official SDK.")
    private boolean details;

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "text",
            description = "How the report is written: text, json (for programs) or sarif (2.1.0, for editors and code "
                    + "review). Default: ${DEFAULT-VALUE}")
    private ReportFormat format = ReportFormat.TEXT;

    private TopazMigration() {}

    /** Runs the program, and ends it with the exit code. */
    public static void main(String[] args) {
        System.exit(program()
                .setOut(TerminalConsole.writer(System.out))
                .setErr(TerminalConsole.writer(System.err))
                .execute(args));
    }

    static CommandLine program() {
        return new CommandLine(new TopazMigration())
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(UsageError::print);
    }

    @Override
    public Integer call() {
        check();
        Console console = TerminalConsole.of(command.commandLine());
        try {
            return (run(console).isComplete() ? dev.topaz.tool.Outcome.OK : dev.topaz.tool.Outcome.DIFFERENT)
                    .exitCode();
        } catch (MigrationException e) {
            e.problems().forEach(console::error);
            return dev.topaz.tool.Outcome.FAILED.exitCode();
        }
    }

    /** Looks, reports, and brings the changes to where they are wanted. */
    ReportData run(Console console) throws MigrationException {
        MigrationRun run = MigrationRun.of(order(), console);
        console.result(
                switch (format) {
                    case TEXT -> TextReport.of(run.data(), details ? TextReport.Detail.FULL : TextReport.Detail.SHORT);
                    case JSON -> JsonReport.of(run.data());
                    case SARIF -> SarifReport.of(run.data());
                });
        new Delivery(run.changes(), console)
                .to(Optional.ofNullable(output), apply ? Optional.ofNullable(project) : Optional.empty());
        return run.data();
    }

    private Order order() {
        Optional<Path> root = Optional.ofNullable(project).map(TopazMigration::absolute);
        return new Order(
                root,
                Optional.ofNullable(sdk),
                specs,
                root.map(this::left).orElse(Set.of()),
                packageName,
                typeName,
                derive ? Apis.Missing.DERIVED : Apis.Missing.REPORTED,
                Optional.empty());
    }

    private Set<Path> left(Path root) {
        return except.stream().map(path -> inProject(path, root)).collect(Collectors.toSet());
    }

    /** As one types it: from where one is, or from the folder of the project. */
    private static Path inProject(Path path, Path root) {
        Path here = absolute(path);
        return here.startsWith(root) && Files.exists(here) ? here : absolute(root.resolve(path));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void check() {
        if (project == null && sdk == null) {
            throw wrong("Name the folder of a project, or a jar with --sdk");
        }
        if (project != null && !Files.isDirectory(project)) {
            throw wrong("There is no folder " + project);
        }
        if (derive && sdk == null && project == null) {
            throw wrong("--derive needs a project, or a jar with --sdk");
        }
        checkProject();
        checkNames();
    }

    /** A jar alone is not changed, and has neither sources to leave out nor a place for generated classes. */
    private void checkProject() {
        List.of("--apply", "--except", "--package", "--name").forEach(option -> {
            if (project == null && command.commandLine().getParseResult().hasMatchedOption(option)) {
                throw wrong(option + " needs a project");
            }
        });
        for (Path path : except) {
            Path root = absolute(Objects.requireNonNull(project));
            Path left = inProject(path, root);
            if (!left.startsWith(root) || !Files.exists(left)) {
                throw wrong("--except: there is no " + path + " in " + project);
            }
        }
    }

    private void checkNames() {
        boolean isPackage = packageName.isEmpty() || SourceVersion.isName(packageName);
        if (!isPackage || !SourceVersion.isName(typeName) || typeName.contains(".")) {
            throw wrong("--package and --name are names of Java");
        }
        if (typeName.equals("Taobao") || typeName.equals("DefaultTaobao")) {
            throw wrong("--name " + typeName + " would give a " + typeName + "Client, which Topaz has already");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
