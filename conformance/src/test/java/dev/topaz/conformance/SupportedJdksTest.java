package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import dev.topaz.messages.MessageConsumer;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testdata.Locations;
import dev.topaz.transport.httpclient5.HttpClient5Transport;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the suites on each JDK that the runtime supports, in a process of its own; the fake platform stays in this one. */
@Timeout(900) // longer than a suite may take, which says itself what hangs
class SupportedJdksTest {
    private static final int[] VERSIONS = {8, 11, 17, 21, 25};
    private static final int TESTS = 41;
    private static final Pattern SUCCESSFUL = Pattern.compile("(\\d+) tests successful");

    @TempDir
    Path folder;

    static IntStream versions() {
        int oldest = Integer.getInteger("conformance.release");
        return IntStream.of(VERSIONS).filter(version -> version >= oldest);
    }

    @ParameterizedTest(name = "JDK {0}")
    @MethodSource("versions")
    void allSuitesPass(int version) throws Exception {
        Jdk jdk = Jdk.of(version);
        try (FakePlatform platform = new FakePlatform(folder);
                FakeMessages messages = new FakeMessages(platform)) {
            String output = Command.succeed(jdk.java(), arguments(platform, messages));

            Matcher successful = SUCCESSFUL.matcher(output);
            assertTrue(successful.find(), output);
            assertEquals(TESTS, Integer.parseInt(successful.group(1)), output);
            assertReached(platform);
            messages.assertConfirmed();
        }
    }

    /** What the platform has seen of the conversation. */
    private static void assertReached(FakePlatform platform) {
        assertEquals(2, platform.gateway().calls("taobao.conformance.busy.get").size());
        assertEquals(
                1, platform.gateway().calls("taobao.conformance.picture.upload").size());
        assertEquals(1, platform.gateway().calls("taobao.bcpush.isv.event.emit").size());
        assertEquals(2, platform.tunnels());
        assertEquals(2, platform.refreshes().size());
        assertTrue(platform.refreshes().get(0).contains("refresh_token=refresh-1"));
    }

    private List<String> arguments(FakePlatform platform, FakeMessages messages) throws Exception {
        List<String> arguments = new ArrayList<>();
        Stream.of(platform.settings(), messages.settings())
                .forEach(settings ->
                        settings.forEach((name, value) -> arguments.add("-Dconformance." + name + "=" + value)));
        arguments.add("-Dconformance.decoded-answers="
                + Files.write(folder.resolve("decoded-answers.txt"), RecordedAnswers.decoded()));
        arguments.add(
                "-Dconformance.read-frames=" + Files.write(folder.resolve("read-frames.txt"), RecordedFrames.read()));
        arguments.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-jar",
                System.getProperty("conformance.console"),
                "execute",
                "--disable-banner",
                "--disable-ansi-colors",
                "--details=tree",
                "--fail-if-no-tests",
                "--include-classname=.*Suite",
                "--class-path=" + classPath(),
                "--scan-class-path=" + Locations.of(Conformance.class)));
        return arguments;
    }

    /** Neither the test kit nor any other library that is newer than the oldest JDK. */
    private static String classPath() {
        String own = Locations.classPath(
                Conformance.class,
                TaobaoClient.class,
                HttpClient5Transport.class,
                MessageConsumer.class,
                NullMarked.class,
                Gson.class);
        return own
                + File.pathSeparator
                + Locations.libraries("httpclient5-", "httpcore5-", "slf4j-api-", "Java-WebSocket-");
    }
}
