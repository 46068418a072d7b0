package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the suites on each JDK that the runtime supports, in a process of its own; the fake gateway stays in this one. */
@Timeout(300)
class SupportedJdksTest {
    private static final int[] VERSIONS = {8, 11, 17, 21, 25};
    private static final String APP_KEY = "12345678";
    private static final String APP_SECRET = "fictional-secret";
    private static final String SESSION = "fictional-session";
    private static final int FEWEST_TESTS = 3;
    private static final Pattern SUCCESSFUL = Pattern.compile("(\\d+) tests successful");

    private FakeGateway gateway;

    static IntStream versions() {
        int oldest = Integer.getInteger("conformance.release");
        return IntStream.of(VERSIONS).filter(version -> version >= oldest);
    }

    @BeforeEach
    void start() {
        gateway = new GatewaySetup()
                .app(APP_KEY, APP_SECRET)
                .session(SESSION)
                .specs(location(ConversationSuite.class))
                .start();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest(name = "JDK {0}")
    @MethodSource("versions")
    void allSuitesPass(int version) throws Exception {
        Process process = suites(Jdk.of(version));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), output);
        Matcher successful = SUCCESSFUL.matcher(output);
        assertTrue(successful.find() && Integer.parseInt(successful.group(1)) >= FEWEST_TESTS, output);
        assertEquals(2, gateway.calls().size(), output);
    }

    private Process suites(Jdk jdk) throws IOException {
        return new ProcessBuilder(
                        jdk.java().toString(),
                        "-Dconformance.url=" + gateway.url(),
                        "-Dconformance.app-key=" + APP_KEY,
                        "-Dconformance.app-secret=" + APP_SECRET,
                        "-Dconformance.session=" + SESSION,
                        "-jar",
                        System.getProperty("conformance.console"),
                        "execute",
                        "--disable-banner",
                        "--disable-ansi-colors",
                        "--details=tree",
                        "--fail-if-no-tests",
                        "--include-classname=.*Suite",
                        "--class-path=" + classPath(),
                        "--scan-class-path=" + location(ConversationSuite.class))
                .redirectErrorStream(true)
                .start();
    }

    /** Neither the test kit nor any other library that is newer than the oldest JDK. */
    private static String classPath() {
        return Stream.of(ConversationSuite.class, TaobaoClient.class, NullMarked.class, Gson.class)
                .map(SupportedJdksTest::location)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
