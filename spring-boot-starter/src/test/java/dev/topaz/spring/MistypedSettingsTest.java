package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.topaz.runtime.TaobaoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are mistyped, and placeholders that nobody fills in. */
class MistypedSettingsTest {
    private static List<String> warnings(Map<String, Object> settings) {
        return new UnknownSettings(Contexts.environment(settings)).warnings();
    }

    @ParameterizedTest
    @CsvSource({
        "topaz.deadlin, topaz.deadline",
        "topaz.atempt-timeout, topaz.attempt-timeout",
        "topaz.retry.atempts, topaz.retry.attempts",
        "topaz.redis.tokn-key, topaz.redis.token-key",
        "topaz.message.threads, topaz.messages.threads",
        "topaz.outbox.retenton, topaz.outbox.retention",
        "topaz.accounts.shop-a.app-secert, topaz.accounts.shop-a.app-secret"
    })
    void aNameThatNothingReadsIsToldWithTheNearestOne(String name, String nearest) {
        assertEquals(
                List.of("the setting " + name + " is not one of Topaz, and nothing reads it; did you mean " + nearest
                        + "?"),
                warnings(Map.of(name, "a-fictional-secret", "topaz.accounts.shop-a.app-key", "1")));
    }

    @Test
    void aNameThatIsLikeNoOtherIsToldAlone() {
        assertEquals(
                List.of("the setting topaz.colour-of-the-day is not one of Topaz, and nothing reads it"),
                warnings(Map.of("topaz.colour-of-the-day", "1")));
    }

    /** Builds have properties of the system that begin alike. */
    @Test
    void namesOfOtherProgramsAreNotTold() {
        System.setProperty("topaz.colour-of-the-build", "1");
        try {
            assertEquals(List.of(), warnings(Map.of("topaz.app-key", "1")));
        } finally {
            System.clearProperty("topaz.colour-of-the-build");
        }
    }

    /** In every way in which Spring reads them. */
    @Test
    void namesThatAreReadAreNotTold() {
        assertEquals(
                List.of(),
                warnings(Map.of(
                        "topaz.appKey", "1",
                        "topaz.app_secret", "1",
                        "TOPAZ.GATEWAY", "sandbox",
                        "topaz.idempotent[0]", "*.get",
                        "topaz.accounts.shop-a.retry.attempts", "2",
                        "topaz.redis.calls-per-second.shop-a", "3",
                        "topaz.redis.api-calls-per-second.shop-a.[taobao.trade.get]", "3",
                        "topaz.redis.old-token-keys[0]", "a:b",
                        "topaz.messages.enabled", "false",
                        "other.deadlin", "1")));
    }

    /** Keeps what is logged, whatever Spring makes of the logs of this process. */
    private static final class Log extends Handler {
        // Held here, for the JDK forgets loggers that nobody holds.
        private final Logger logger = Logger.getLogger("dev.topaz.spring");
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getLevel() + " " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void theWarningIsInTheLogOfTheStartWithoutTheValue() {
        Log log = new Log();
        log.logger.addHandler(log);
        try {
            Contexts.shop()
                    .withPropertyValues("topaz.app-key=1", "topaz.app-secret=s", "topaz.app-secert=a-fictional-secret")
                    .run(context -> assertNull(context.getStartupFailure()));
        } finally {
            log.logger.removeHandler(log);
        }
        assertEquals(
                List.of("WARNING the setting topaz.app-secert is not one of Topaz, and nothing reads it;"
                        + " did you mean topaz.app-secret?"),
                log.lines);
    }

    @Test
    void aPlaceholderThatNothingFillsInIsNoSecret() {
        Contexts.shop()
                .withPropertyValues("topaz.app-key=10000000", "topaz.app-secret=${A_VARIABLE_THAT_NOBODY_SETS}")
                .run(context -> {
                    Throwable failure;
                    try {
                        context.getBean(TaobaoClient.class);
                        throw new AssertionError("there is a client");
                    } catch (RuntimeException e) {
                        failure = e;
                    }
                    assertEquals(
                            "topaz.app-secret is ${A_VARIABLE_THAT_NOBODY_SETS}, and nothing of that name is set.",
                            new SettingFailureAnalyzer().analyze(failure).getDescription());
                });
    }
}
