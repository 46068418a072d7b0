package dev.topaz.testkit.standalone;

import dev.topaz.spec.IoReason;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: starts a fake gateway and its control port, prints where they are, and runs until it is stopped. */
@Command(
        name = "topaz-fake-platform",
        mixinStandardHelpOptions = true,
        versionProvider = FakePlatform.Version.class,
        sortOptions = false,
        description = {
            "Runs a fake gateway of Taobao Open Platform, for clients in any language.",
            "",
            "It checks signature, timestamp, session and parameters as the platform does, and answers every API: from your specs, "
                    + "or with values that fit the types of the catalogue. What it answers, and what goes wrong, is laid down "
                    + "through the control port."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar topaz-fake-platform.jar --port 8080 --control-port 8081",
            "  java -jar topaz-fake-platform.jar --specs src/main/resources/META-INF/topaz \\",
            "       --accounts accounts.json",
            "",
            "  curl -H 'Content-Type: application/json' http://127.0.0.1:8081/stubs \\",
            "       -d '{\"api\": \"taobao.time.get\", \"fields\": {\"time\": \"2026-11-11 00:00:00\"}}'",
            "  curl -H 'Content-Type: application/json' http://127.0.0.1:8081/faults \\",
            "       -d '{\"trouble\": \"serviceTimedOut\", \"probability\": 0.1}'",
            "  curl http://127.0.0.1:8081/calls"
        })
public final class FakePlatform implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--specs",
            paramLabel = "<folder or jar>",
            description =
                    "Where specs are; can be given several times. APIs without one are answered from the catalogue.")
    private List<Path> specs = List.of();

    @Option(
            names = "--accounts",
            paramLabel = "<file>",
            description =
                    "Apps and sessions, as JSON: {\"apps\": {\"12345678\": \"a-secret\"}, \"sessions\": [\"a-session\"]}. "
                            + "Default: just these.")
    private @Nullable Path accounts;

    @Option(
            names = "--stateful",
            description = "Remembers what calls add, for those that get, list, update and delete it.")
    private boolean isStateful;

    @Option(
            names = "--port",
            paramLabel = "<number>",
            defaultValue = "0",
            description = "The port of the gateway. Default: any that is free")
    private int port;

    @Option(
            names = "--control-port",
            paramLabel = "<number>",
            defaultValue = "0",
            description = "The port of control. Default: any that is free")
    private int controlPort;

    @Option(
            names = "--bind",
            paramLabel = "<address>",
            defaultValue = LOOPBACK,
            description = "The address of the gateway: 0.0.0.0 lets other machines call it. Default: ${DEFAULT-VALUE}")
    private String bind = LOOPBACK;

    @Option(
            names = "--bind-control",
            paramLabel = "<address>",
            defaultValue = LOOPBACK,
            description = "The address of control, which asks for no password: in a container, 0.0.0.0. "
                    + "Default: ${DEFAULT-VALUE}")
    private String bindControl = LOOPBACK;

    private FakePlatform() {}

    /** Runs the program, and ends it with the exit code. */
    public static void main(String[] args) {
        System.exit(program().execute(args));
    }

    static CommandLine program() {
        return new CommandLine(new FakePlatform())
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(FakePlatform::failed);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port != 0 && port == controlPort && bind.equals(bindControl)) {
            throw wrong("--port and --control-port are both " + port + ": give each a port of its own");
        }
        GatewaySetup setup = accounts().addTo(new GatewaySetup()).listenOn(address("--port", bind, port));
        if (isStateful) {
            setup.stateful();
        }
        InetSocketAddress control = address("--control-port", bindControl, controlPort);
        specs.forEach(place -> setup.specs(checked(place)));
        try (FakeGateway gateway = setup.start();
                ControlServer server = ControlServer.start(gateway, control)) {
            print(gateway, server);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void print(FakeGateway gateway, ControlServer server) {
        PrintWriter out = command.commandLine().getOut();
        out.println("gateway: " + gateway.url());
        out.println("batches: " + gateway.batchUrl());
        out.println("control: " + server.url());
        out.println("authorize: " + gateway.authorizeUrl());
        out.println("tokens: " + gateway.tokenUrl());
        out.flush();
    }

    private Accounts accounts() {
        if (accounts == null) {
            return Accounts.DEFAULT;
        }
        try {
            return Accounts.read(Files.readString(accounts));
        } catch (IllegalArgumentException e) {
            throw wrong("--accounts " + accounts + ": " + e.getMessage(), e);
        } catch (MalformedInputException e) {
            throw wrong("--accounts " + accounts + ": this is not UTF-8; save the file in UTF-8", e);
        } catch (IOException e) {
            String reason =
                    Files.isDirectory(accounts) ? "this is a folder" : "there is no such file, or it may not be read";
            throw wrong("--accounts " + accounts + ": " + reason, e);
        }
    }

    private Path checked(Path place) {
        SpecCheck.mistake(place).ifPresent(mistake -> {
            throw wrong("--specs " + mistake);
        });
        return place;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    private ParameterException wrong(String message, Exception cause) {
        return new ParameterException(command.commandLine(), message, cause);
    }

    private InetSocketAddress address(String option, String host, int number) {
        if (number < 0 || number > HIGHEST_PORT) {
            throw wrong(option + " is a number from 0 to " + HIGHEST_PORT + ", and not " + number);
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(host), number);
        } catch (UnknownHostException e) {
            throw wrong("'" + host + "' is not an address of this machine", e);
        }
    }

    /** Reports a mistake of the user in one line, and anything else with its stack trace. */
    static int failed(Exception e, CommandLine program, CommandLine.@Nullable ParseResult line) throws Exception {
        if (!(e instanceof UncheckedIOException || e instanceof IllegalArgumentException)) {
            throw e;
        }
        boolean isOfAPort = isOfAPort(e);
        // Of a port the message has the reason.
        String message =
                e instanceof UncheckedIOException failure && !isOfAPort ? IoReason.messageOf(failure) : e.getMessage();
        program.getErr().println("error: " + message);
        if (isOfAPort) {
            program.getErr()
                    .println(
                            "  hint: choose another port or address with --port, --control-port and --bind, or leave them out");
        }
        return program.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean isOfAPort(Exception e) {
        @Nullable Throwable cause = e;
        while (cause != null && !(cause instanceof BindException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = FakePlatform.class.getPackage().getImplementationVersion();
            return new String[] {"topaz-fake-platform " + (version == null ? "(built from source)" : version)};
        }
    }
}
