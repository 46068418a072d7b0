package dev.topaz.explorer;

import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.explorer.mcp.CallTargets;
import dev.topaz.explorer.mcp.McpExplorer;
import dev.topaz.explorer.saved.RequestFolder;
import dev.topaz.spec.IoReason;
import dev.topaz.spec.Problem;
import dev.topaz.spec.catalog.ApiCatalog;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "The page needs no network, and only this machine can reach it. The app secret stays in this process."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  topaz-explorer --specs src/main/resources/META-INF/topaz",
            "  TOPAZ_APP_SECRET=... topaz-explorer --gateway https://eco.taobao.com/router/rest \\",
            "       --app-key 12345678",
            "  topaz-explorer --mcp"
        })
public final class TopazExplorer implements Callable<Integer> {
    private static final Path HOME = Path.of("src", "main", "resources", "META-INF", "topaz");

    private static final int HIGHEST_PORT = 65_535;

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

    @Option(
            names = "--requests",
            paramLabel = "<folder>",
            description =
                    "Where the page keeps requests as files: those that you save, and the last ones that were sent. "
                            + "No secret, session or personal value is written. Default: nothing is kept")
    private @Nullable Path requests;

    @Option(
            names = "--mcp",
            description = "In place of the page, serve the Model Context Protocol over standard input and output, for "
                    + "assistants that find, describe and call APIs.")
    private boolean isMcp;

    @Mixin
    private RealGatewayArgs gateway = new RealGatewayArgs();

    private TopazExplorer() {}

    /** Runs the program, and ends it with the exit code. */
    public static void main(String[] args) {
        // Libraries log through SLF4J, and this program has no log: nobody who starts it has to be told.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(program().execute(args));
    }

    static CommandLine program() {
        return new CommandLine(new TopazExplorer())
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(TopazExplorer::failed);
    }

    @Override
    public Integer call() throws InterruptedException {
        refuseWhatCannotBeShown();
        Optional<ApiCatalog> catalog = ApiCatalog.installed(TopazExplorer.class.getClassLoader());
        if (isMcp) {
            serveMachines(gateway.target(command, RealGatewayArgs.Keyboard.ABSENT), catalog);
        } else {
            serveThePage(gateway.target(command, RealGatewayArgs.Keyboard.PRESENT), catalog);
        }
        return 0;
    }

    private void serveThePage(Optional<Target> real, Optional<ApiCatalog> catalog) throws InterruptedException {
        try (Explorer explorer = Explorer.start(places(), settings(), real, catalog)) {
            command.commandLine().getOut().println("API explorer: " + explorer.url());
            command.commandLine().getOut().flush();
            explorer.whenTopicsAreRead(topics -> print(topics.problems()));
            print(explorer.library().problems());
            command.commandLine().getErr().println(explorer.library().specs().size() + " APIs; stop with Ctrl+C");
            new CountDownLatch(1).await();
        }
    }

    private PageSettings settings() {
        return new PageSettings(
                port, Optional.ofNullable(requests).map(folder -> new RequestFolder(folder, Clock.systemUTC())));
    }

    /** Serves the Model Context Protocol. Standard output belongs to it, so everything else is printed to standard error. */
    private void serveMachines(Optional<Target> real, Optional<ApiCatalog> catalog) {
        PrintStream protocol = System.out;
        System.setOut(System.err);
        Set<Target.Id> gateways =
                real.isPresent() ? EnumSet.of(Target.Id.FAKE, Target.Id.REAL) : EnumSet.of(Target.Id.FAKE);
        try (LocalPlatform platform = new LocalPlatform(real, catalog)) {
            platform.read(places());
            CompletableFuture<Void> printed = platform.library().thenAccept(library -> print(library.problems()));
            platform.whenTopicsAreRead(topics -> print(topics.problems()));
            CallTargets calls = new CallTargets(gateways, platform.targets(), platform.publisher());
            new McpExplorer(platform.apis(), platform.topics(), calls, Version.current()).serve(System.in, protocol);
            printed.join();
        } finally {
            System.setOut(protocol);
        }
    }

    private void print(List<Problem> problems) {
        problems.forEach(problem -> command.commandLine().getErr().println("error: " + problem));
    }

    private void refuseWhatCannotBeShown() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    command.commandLine(), "--port is a number from 0 to " + HIGHEST_PORT + ", and not " + port);
        }
        if (requests != null
                && Files.exists(requests)
                && !(Files.isDirectory(requests) && Files.isWritable(requests))) {
            throw new ParameterException(
                    command.commandLine(), "--requests " + requests + ": this is not a folder that can be written to");
        }
        for (Path each : specs) {
            new SpecPlace(each).unusable().ifPresent(reason -> {
                throw new ParameterException(command.commandLine(), "--specs " + each + ": " + reason);
            });
        }
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

    /** Prints one sentence for what the system refuses, such as a port that is taken, without a stack trace. */
    static int failed(Exception e, CommandLine program, CommandLine.@Nullable ParseResult line) throws Exception {
        if (!(e instanceof UncheckedIOException refused)) {
            throw e;
        }
        program.getErr().println("error: " + IoReason.messageOf(refused));
        if (refused.getCause() instanceof BindException) {
            program.getErr().println("  hint: choose another with --port, or leave it out");
        }
        return program.getCommandSpec().exitCodeOnExecutionException();
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"topaz-explorer " + current()};
        }

        static String current() {
            String version = TopazExplorer.class.getPackage().getImplementationVersion();
            return version == null ? "(built from source)" : version;
        }
    }
}
