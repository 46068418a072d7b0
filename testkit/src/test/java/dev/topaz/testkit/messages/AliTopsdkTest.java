package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The message client of the npm package {@code ali-topsdk}, as it is, on the fake channel. Its dependency {@code ws} is held at
 * version 2: it reads an argument that version 3, which it asks for, does not pass any more. Installing it takes a registry of npm,
 * so this runs with the tests of other builds.
 */
@Tag("combinations")
class AliTopsdkTest {
    private static final String PACKAGE = """
            {"name": "foreign-client", "private": true, "dependencies": {"ali-topsdk": "2.0.5"}, "overrides": {"ws": "2.3.1"}}
            """;
    private static final String SCRIPT = """
            const TmcClient = require('ali-topsdk').TmcClient;
            const client = new TmcClient('%s', '%s', 'default');
            client.connect(process.argv[2], (message, confirm) => { if (message.topic !== 'broken') confirm(); });
            """;

    @Test
    void receivesConfirmsAndConnectsAgain(@TempDir Path folder) throws Exception {
        install(folder);
        Files.writeString(folder.resolve("client.js"), SCRIPT.formatted(App.KEY, App.SECRET));
        try (FakeMessageChannel channel = App.setup().start()) {
            Process client = process(folder, "node", "client.js", channel.url()).start();
            try {
                long broken = channel.publish("broken", "{}");
                long first = channel.publish("t", "{\"tid\":\"订单\"}");
                channel.awaitConfirmed(first, App.LONG);
                channel.dropConnections();
                channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
                assertTrue(!channel.confirmed().contains(broken), "a message was confirmed that was not handled");
                assertEquals(
                        List.of(),
                        channel.problems().stream()
                                .filter(problem -> !isEarlyPull(problem))
                                .toList());
            } finally {
                client.destroyForcibly().onExit().join();
            }
        }
    }

    /** It pulls every five seconds: without a token, or with that of its last connection, where it is not accepted that soon. */
    private static boolean isEarlyPull(String problem) {
        return problem.startsWith("a frame does not carry the token of its connection")
                && problem.endsWith("headers=[__kind]]");
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("package.json"), PACKAGE);
        Requirement.NPM.program("node");
        Requirement.NPM.program("npm");
        Process npm =
                process(folder, "npm", "install", "--no-audit", "--no-fund").start();
        if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroyForcibly();
            throw Requirement.NPM.missing(
                    "npm could not install ali-topsdk: " + Files.readString(folder.resolve("npm.log")));
        }
    }

    private static ProcessBuilder process(Path folder, String... command) {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(command[0] + ".log").toFile());
    }
}
