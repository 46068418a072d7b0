package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.ApiException;
import dev.topaz.runtime.DefaultTaobaoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes of a beginner with the fake gateway: each is told where it is made, with the way out. */
class SetupMistakesTest {
    private static final String EMIT = "taobao.bcpush.isv.event.emit";
    private static final String MISSPELLED =
            "there is no spec of 'taobao.bcpush.isv.event.emi'; did you mean '" + EMIT + "'?";

    private static void assertMessage(String message, Executable mistake) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, mistake).getMessage());
    }

    static Stream<Arguments> setUps() {
        return Stream.of(
                Arguments.of("the app key of the fake gateway is empty", (Executable)
                        () -> new GatewaySetup().app("", "a-secret")),
                Arguments.of("the app secret of the fake gateway is empty", (Executable)
                        () -> new GatewaySetup().app("12345678", " ")),
                Arguments.of(
                        "the session of the fake gateway is empty", (Executable) () -> new GatewaySetup().session("")),
                Arguments.of("the time of a trouble is from 0, and not PT-1S", (Executable)
                        () -> Trouble.slow(Duration.ofSeconds(-1))),
                Arguments.of("the time of a trouble is from 0, and not PT-1S", (Executable)
                        () -> Trouble.throttled(Duration.ofSeconds(-1))));
    }

    @ParameterizedTest
    @MethodSource("setUps")
    void aSetUpThatNoCallCanUse(String message, Executable mistake) {
        assertMessage(message, mistake);
    }

    @Test
    void aPlaceWithoutWhatIsSought(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("taobao.demo.get.xml"));
        Path nowhere = folder.resolve("nowhere");

        assertMessage(file + ": this is one file; name the folder that it is in", () -> Specs.in(file));
        assertMessage(nowhere + ": there is no folder and no jar of specs here", () -> Specs.in(nowhere));
        assertMessage("there is no folder of recordings at " + nowhere, () -> new GatewaySetup().replay(nowhere));
    }

    /** A claim that an API was not called would hold always for a name that no API has. */
    @Test
    void aMisspelledNameInAClaim() {
        try (FakeGateway gateway = new GatewaySetup().start()) {
            String misspelled = EMIT.substring(0, EMIT.length() - 1);

            assertMessage(MISSPELLED, () -> gateway.assertNotCalled(misspelled));
            assertMessage(MISSPELLED, () -> gateway.calls(misspelled));
            assertMessage(MISSPELLED, () -> gateway.call(misspelled));
            assertMessage(
                    "there is no spec of 'TAOBAO.BCPUSH.ISV.EVENT.EMIT'; did you mean '" + EMIT + "'?",
                    () -> gateway.stub("TAOBAO.BCPUSH.ISV.EVENT.EMIT", call -> "{}"));
            gateway.assertNotCalled(EMIT);
        }
    }

    @Test
    void aStubThatReturnsNull() {
        try (FakeGateway gateway = new GatewaySetup()
                        .app("12345678", "a-secret")
                        .session("a-session")
                        .start();
                DefaultTaobaoClient client = new DefaultTaobaoClient(gateway.url(), "12345678", "a-secret")) {
            gateway.stub(EMIT, call -> List.<String>of().stream().findFirst().orElse(null));

            assertThrows(ApiException.class, () -> client.execute(new EmitRequest("text"), "a-session"));

            assertTrue(
                    gateway.stubFailures().get(0).toString().contains("it returned null for a body"),
                    () -> gateway.stubFailures().toString());
        }
    }
}
