package dev.topaz.explorer;

import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.spec.catalog.ApiCatalog;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program itself: starts the explorer, prints where it is, and runs until it is stopped. */
@Command(
        name = "topaz-explorer",
        mixinStandardHelpOptions = true,
        versionProvider = TopazExplorer.Version.class,
        sortOptions = false,
        exitCodeOnExecutionException = 3,
        description = {
            "Opens a page on this machine that shows every API of your specs and of the catalogue, and sends signed calls to a "
                    + "fake gateway, or to the one that you name.",
            "",
            "The page needs no network, and nobody else can reach it. The app secret stays in this process."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  topaz-explorer --specs src/main/resources/META-INF/topaz",
            "  TOPAZ_APP_SECRET=... topaz-explorer --gateway https://eco.taobao.com/router/rest --app-key 12345678"
        })
public final class TopazExplorer implements Callable<Integer> {
    private static final Path HOME = Path.of("src", "main", "resources", "META-INF", "topaz");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--specs",
            paramLabel = "<folder or jar>",
            description =
                    "Where specs are; can be given several times. Default: src/main/resources/META-INF/topaz if it is "
                            + "there, and the specs that come with Topaz.")
    private List<Path> specs = List.of();

    @Option(
            names = "--port",
            paramLabel = "<number>",
            defaultValue = "0",
            description = "The port of the page on the loopback address. Default: any that is free")
    private int port;

    @Mixin
    private RealGatewayArgs gateway = new RealGatewayArgs();

    private TopazExplorer() {}

    /** Runs the program, and ends it with the exit code. */
    public static void main(String[] args) {
        System.exit(program().execute(args));
    }

    static CommandLine program() {
        return new CommandLine(new TopazExplorer())
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(TopazExplorer::failed);
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Target> real = gateway.target(command);
        Optional<ApiCatalog> catalog = ApiCatalog.installed(TopazExplorer.class.getClassLoader());
        try (Explorer explorer = Explorer.start(places(), port, real, catalog)) {
            command.commandLine().getOut().println("API explorer: " + explorer.url());
            command.commandLine().getOut().flush();
            explorer.library()
                    .problems()
                    .forEach(problem -> command.commandLine().getErr().println("error: " + problem));
            command.commandLine().getErr().println(explorer.library().specs().size() + " APIs; stop with Ctrl+C");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private List<SpecPlace> places() {
        if (!specs.isEmpty()) {
            return specs.stream().map(SpecPlace::new).toList();
        }
        List<SpecPlace> places = new ArrayList<>();
        if (Files.isDirectory(HOME)) {
            places.add(new SpecPlace(HOME));
        }
        places.add(SpecPlace.bundled());
        return places;
    }

    /** A port that is taken is no reason for a stack trace. */
    private static int failed(Exception e, CommandLine program, CommandLine.ParseResult line) throws Exception {
        if (!(e instanceof UncheckedIOException)) {
            throw e;
        }
        program.getErr().println("error: " + e.getMessage());
        program.getErr().println("  hint: choose another with --port, or leave it out");
        return program.getCommandSpec().exitCodeOnExecutionException();
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = TopazExplorer.class.getPackage().getImplementationVersion();
            return new String[] {"topaz-explorer " + (version == null ? "(built from source)" : version)};
        }
    }
}
