package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.spring.shop.QianniuClient;
import dev.topaz.spring.shop.Shop;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What is said of settings that are missing or wrong. */
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class App {}

    @Test
    void anApplicationThatHasNoSecretSaysWhichAndWhereAndWhatToDo(CapturedOutput output) {
        SpringApplicationBuilder app = new SpringApplicationBuilder(App.class, Shop.class).web(WebApplicationType.NONE);

        assertThrows(Exception.class, () -> app.run("--topaz.accounts.shop-a.app-key=10000001"));

        assertTrue(output.toString().contains("APPLICATION FAILED TO START"), output.toString());
        assertTrue(
                output.toString()
                        .contains("The account 'shop-a' of the Taobao Open Platform has no app secret:"
                                + " topaz.accounts.shop-a.app-secret is not set,"
                                + " though topaz.accounts.shop-a.app-key is"
                                + " (\"topaz.accounts.shop-a.app-key\" from property source \"commandLineArgs\")."),
                output.toString());
        assertTrue(output.toString().contains("TOPAZ_ACCOUNTS_SHOPA_APPSECRET in the environment"), output.toString());
        assertFalse(output.toString().contains("\tat "), "no stack trace: " + output);
    }

    @Test
    void aKeyOfItsOwnWithTheSecretOfAnotherIsNoApp() {
        said(
                Contexts.shop()
                        .withPropertyValues(
                                "topaz.app-key=10000000",
                                "topaz.app-secret=the-top-secret",
                                "topaz.accounts.shop-a.app-key=10000001"),
                "topaz.accounts.shop-a.app-secret is not set");
    }

    @Test
    void aSecretWithoutAKeyIsNoApp() {
        said(Contexts.shop().withPropertyValues("topaz.app-secret=the-top-secret"), "topaz.app-key is not set");
    }

    @Test
    void nothingSetIsSaidToWhoWantsAClient() {
        Contexts.shop()
                .run(context -> assertEquals(
                        "The account 'default' of the Taobao Open Platform has no app key: topaz.app-key is not set.",
                        cause(assertThrows(Exception.class, () -> context.getBean(QianniuClient.class)))
                                .getMessage()));
    }

    @Test
    void aPrimaryThatThereIsNot() {
        said(
                Contexts.shop()
                        .withPropertyValues(
                                "topaz.accounts.shop-a.app-key=10000001",
                                "topaz.accounts.shop-a.app-secret=the-secret-of-a",
                                "topaz.primary=shop-b"),
                "topaz.primary names the account 'shop-b', which there is not.");
    }

    @Test
    void anAccountWithTheNameOfTheTopLevel() {
        said(
                Contexts.shop().withPropertyValues("topaz.accounts.default.app-key=10000001"),
                "has the name of the app of topaz.app-key");
    }

    @Test
    void aGatewayOrATimeThatIsNone() {
        said(
                top("topaz.gateway=sandbocks"),
                "'sandbocks' is neither an address nor one of production, overseas, sandbox");
        said(top("topaz.gateway=ftp://localhost/x"), "the gateway must be an http or https address");
        said(observed("localhost:8080/router/rest"), "the gateway must be an http or https address");
        said(observed("https:///router/rest"), "the gateway must be an http or https address");
        said(top("topaz.attempt-timeout=0s"), "a time limit must be positive, not PT0S");
        said(top("topaz.retry.attempts=0"), "a retry policy has one attempt or more");
        said(top("topaz.connect-timeout=-1s"), "topaz.connect-timeout");
    }

    /** The sentence says what to change; where it was refused is for whoever looks for a mistake in Topaz. */
    @Test
    void whatRefusedASettingIsTheCause() {
        String[] redis = {"topaz.redis.uri=redis://localhost", "topaz.redis.calls-per-second.default=0"};
        for (ApplicationContextRunner app :
                List.of(top("topaz.attempt-timeout=0s"), top("topaz.connect-timeout=-1s"), top(redis))) {
            app.run(context -> assertEquals(
                    IllegalArgumentException.class,
                    cause(context.getStartupFailure()).getClass()));
        }
    }

    /** With a listener that is told the address before there is a client. */
    private static ApplicationContextRunner observed(String gateway) {
        return top("topaz.gateway=" + gateway).withBean(OpenTelemetry.class, OpenTelemetry::noop);
    }

    @Test
    void aRedisThatCannotBeUsed() {
        said(
                top("topaz.redis.enabled=true", "spring.data.redis.sentinel.master=shop"),
                "there is no sentinel to ask for the master 'shop'");
        said(
                top("topaz.redis.uri=//me:the-secret-of-redis@localhost"),
                "topaz.redis.uri is not a valid address of a Redis");
        String[] local = {"topaz.redis.uri=redis://localhost", "topaz.redis.without-redis=local-share"};
        said(top(local), "local-share needs topaz.redis.instances");
        said(
                top("topaz.redis.uri=redis://localhost", "topaz.redis.calls-per-second.shop-z=200"),
                "names the account 'shop-z', which there is not");
        said(
                top("topaz.redis.uri=redis://localhost", "topaz.redis.calls-per-second.default=0"),
                "The settings under topaz.redis are wrong");
        said(
                top("topaz.redis.uri=redis://localhost", "topaz.redis.token-key=2026-11:the-secret-of-!"),
                "topaz.redis.token-key is not a name, a colon and Base64");
        said(top("topaz.redis.uri=redis://localhost", "topaz.redis.token-key=2026-11:c2hvcnQ="), "a key has 32 bytes");
    }

    @Test
    void aRedisWithoutAnAddress() {
        said(
                top("topaz.redis.calls-per-second.default=200"),
                "topaz.redis.* is set, and there is no address of a Redis.");
        said(
                top("topaz.redis.uri=redis://localhost", "topaz.redis.api-calls-per-second.shop-z.[a.b]=1"),
                "topaz.redis.api-calls-per-second names the account 'shop-z', which there is not.");
    }

    @Test
    void aRedisWithoutItsModule() {
        ApplicationContextRunner without = top("topaz.redis.calls-per-second.default=200")
                .withClassLoader(new FilteredClassLoader("dev.topaz.redis"));

        said(
                without,
                "topaz.redis.* is set, and the module that shares quota and tokens on Redis is not on the class path.");
        said(without, "Add dev.topaz:topaz-redis");
        without.withPropertyValues("topaz.redis.enabled=false")
                .run(context -> assertEquals(null, context.getStartupFailure()));
    }

    /** A variable of the environment spells the name of an account without its hyphen. */
    @Test
    void theVariableThatTheMessageNamesSetsTheSecretOfThatAccount() {
        Contexts.shop()
                .withPropertyValues("topaz.accounts.shop-a.app-key=10000001")
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("TOPAZ_ACCOUNTS_SHOPA_APPSECRET", "the-secret-of-a"))))
                .run(context -> {
                    assertEquals(
                            List.of("shop-a"),
                            context.getBean(TopazAccounts.class).names());
                    assertEquals(
                            "the-secret-of-a",
                            context.getBean(AccountSettings.class)
                                    .account("shop-a")
                                    .appSecret()
                                    .orElseThrow());
                });
    }

    @Test
    void suchAVariableSetsTheLimitOfThatAccount() {
        Contexts.shop()
                .withPropertyValues(
                        "topaz.accounts.shop-a.app-key=10000001",
                        "topaz.accounts.shop-a.app-secret=the-secret-of-a",
                        "topaz.redis.uri=redis://localhost",
                        "topaz.redis.calls-per-second.shop-a=10")
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("TOPAZ_REDIS_CALLSPERSECOND_SHOPA", "20"))))
                .run(context -> {
                    assertNull(context.getStartupFailure());
                    assertEquals(
                            Set.of(20),
                            Set.copyOf(context.getBean(RedisProperties.class)
                                    .getCallsPerSecond()
                                    .values()));
                });
    }

    @Test
    void anAccountThatCameAfterTheBeansHadBeenGenerated() {
        StandardEnvironment environment = Contexts.environment(Map.of(
                "topaz.accounts.shop-a.app-key", "10000001",
                "topaz.accounts.shop-b.app-key", "10000002"));

        SettingException refused = assertThrows(
                SettingException.class,
                () -> new TopazAccounts(List.of("shop-a"), new StaticListableBeanFactory(), environment));
        assertEquals(
                "The accounts shop-b have no beans: these were generated ahead of time, for shop-a.",
                refused.getMessage());
    }

    @Test
    void aTransportThatIsNotOnTheClassPath() {
        said(
                top("topaz.transport=httpclient5")
                        .withClassLoader(new FilteredClassLoader("dev.topaz.transport.httpclient5")),
                "topaz.transport is httpclient5, which is not on the class path.");
    }

    @Configuration(proxyBeanMethods = false)
    @TopazClients(TaobaoClient.class)
    static class WithNoClient {}

    @Test
    void aClientThatIsNone() {
        said(
                top().withUserConfiguration(WithNoClient.class),
                "names dev.topaz.runtime.TaobaoClient, which is no generated client");
    }

    private static ApplicationContextRunner top(String... settings) {
        return Contexts.shop()
                .withPropertyValues("topaz.app-key=10000000", "topaz.app-secret=the-top-secret")
                .withPropertyValues(settings);
    }

    private static void said(ApplicationContextRunner app, String words) {
        app.run(context -> {
            Throwable failure = context.getStartupFailure();
            assertTrue(failure != null, "it has started, though: " + words);
            FailureAnalysis analysis = new SettingFailureAnalyzer().analyze(failure);
            assertTrue(analysis != null, String.valueOf(failure));
            String said = analysis.getDescription() + analysis.getAction();
            assertTrue(said.contains(words), said);
            assertFalse(said.contains("secret-of") || said.contains("the-top-secret"), said);
        });
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
