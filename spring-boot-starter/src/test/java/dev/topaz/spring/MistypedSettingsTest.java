package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.TaobaoClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Names that are mistyped, and placeholders that nobody fills in. */
@ExtendWith(OutputCaptureExtension.class)
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

    @Test
    void theWarningIsInTheLogOfTheStartWithoutTheValue(CapturedOutput output) {
        Contexts.shop()
                .withPropertyValues("topaz.app-key=1", "topaz.app-secret=s", "topaz.app-secert=a-fictional-secret")
                .run(context -> {
                    assertNull(context.getStartupFailure());
                    assertTrue(output.toString().contains("did you mean topaz.app-secret?"), output::toString);
                    assertTrue(!output.toString().contains("a-fictional-secret"), output::toString);
                });
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
