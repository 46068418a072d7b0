package dev.topaz.explorer;

import dev.topaz.explorer.call.Target;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.spec.IoReason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which real gateway there is, if any. Secrets come from the environment, a file or the keyboard, never as an argument. */
final class RealGatewayArgs {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Option(
            names = "--gateway",
            paramLabel = "<address>",
            description = "A real gateway that calls can go to, beside the fake one, such as "
                    + "https://eco.taobao.com/router/rest.")
    private @Nullable URI gateway;

    @Option(names = "--app-key", paramLabel = "<key>", defaultValue = "", description = "The app key for it.")
    private String appKey = "";

    @Option(
            names = "--app-secret-env",
            paramLabel = "<name>",
            defaultValue = "TOPAZ_APP_SECRET",
            description = "The environment variable that holds the app secret; where it is not set, you are asked. "
                    + "Default: ${DEFAULT-VALUE}")
    private String secretVariable = "";

    @Option(names = "--app-secret-file", paramLabel = "<file>", description = "A file that holds the app secret.")
    private @Nullable Path secretFile;

    @Option(
            names = "--session-env",
            paramLabel = "<name>",
            defaultValue = "TOPAZ_SESSION",
            description = "The environment variable that holds the session for calls in which the page names none. "
                    + "Default: ${DEFAULT-VALUE}")
    private String sessionVariable = "";

    /** Whether a person can be asked. */
    enum Keyboard {
        PRESENT,
        /** Standard input belongs to the client of the protocol. */
        ABSENT
    }

    /**
     * The gateway with its key and its secret; empty when none was named.
     *
     * @param command to which wrong arguments belong
     * @param keyboard whether the secret may be asked for
     */
    Optional<Target> target(CommandSpec command, Keyboard keyboard) {
        if (gateway == null) {
            if (!appKey.isBlank() || secretFile != null) {
                throw wrong(
                        command,
                        "--app-key and --app-secret-file need --gateway: the fake gateway has an app of its own");
            }
            return Optional.empty();
        }
        String scheme = String.valueOf(gateway.getScheme());
        if (!(scheme.equals("https") || scheme.equals("http")) || gateway.getHost() == null) {
            throw wrong(command, "--gateway is an address such as https://eco.taobao.com/router/rest");
        }
        if (appKey.isBlank()) {
            throw wrong(command, "--gateway needs --app-key");
        }
        String session = Optional.ofNullable(System.getenv(sessionVariable)).orElse("");
        return Optional.of(usable(
                command, new Target(Target.Id.REAL, gateway.toString(), appKey, secret(command, keyboard), session)));
    }

    /** Checks the address with a client, which reports what is wrong before the first call. */
    private static Target usable(CommandSpec command, Target target) {
        try {
            new DefaultTaobaoClient(target.url(), target.appKey(), target.appSecret()).close();
            return target;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--gateway: " + e.getMessage(), e);
        }
    }

    private String secret(CommandSpec command, Keyboard keyboard) {
        String secret =
                (secretFile == null ? fromEnvironment(command, keyboard) : fromFile(command, secretFile)).strip();
        if (secret.isEmpty()) {
            throw wrong(command, "the app secret is empty");
        }
        return secret;
    }

    private static String fromFile(CommandSpec command, Path file) {
        try {
            String text = Files.readString(file);
            // An editor of Windows begins a file with a byte order mark, which would be signed with.
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            String reason = IoReason.of(e, file.toString());
            throw new ParameterException(
                    command.commandLine(), "--app-secret-file cannot be read: " + file + ": " + reason, e);
        }
    }

    private String fromEnvironment(CommandSpec command, Keyboard keyboard) {
        return Optional.ofNullable(System.getenv(secretVariable))
                .or(() -> keyboard == Keyboard.PRESENT ? fromKeyboard() : Optional.empty())
                .orElseThrow(() -> wrong(
                        command,
                        "set the environment variable " + secretVariable + ", or name a file with --app-secret-file"));
    }

    /** Reads from the keyboard; empty without one: older JDKs have no console then, newer ones have one that ends at once. */
    private Optional<String> fromKeyboard() {
        return Optional.ofNullable(System.console())
                .map(console -> console.readPassword("App secret of %s: ", appKey))
                .map(String::new);
    }

    private static ParameterException wrong(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
