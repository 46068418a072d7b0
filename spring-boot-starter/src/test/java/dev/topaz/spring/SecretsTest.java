package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.spring.shop.BcpushIsvEventEmitRequest;
import dev.topaz.spring.shop.QianniuClient;
import dev.topaz.spring.shop.Shop;
import dev.topaz.testkit.FakeGateway;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint.ConfigurationPropertiesBeanDescriptor;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.util.ReflectionTestUtils;

/** No secret is shown, by the actuator, by {@code toString} or in a log. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {
    private static final String MASK = "******";

    private final FakeGateway gateway = Contexts.gateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    private ApplicationContextRunner showingAll() {
        return Contexts.shop()
                .withConfiguration(AutoConfigurations.of(
                        EnvironmentEndpointAutoConfiguration.class,
                        ConfigurationPropertiesReportEndpointAutoConfiguration.class))
                .withPropertyValues(
                        "management.endpoints.web.exposure.include=*",
                        "management.endpoints.jmx.exposure.include=*",
                        "management.endpoint.env.show-values=always",
                        "management.endpoint.configprops.show-values=always");
    }

    @Test
    void theEnvironmentIsShownWithoutThem() {
        showingAll()
                .withPropertyValues(Contexts.named(gateway))
                .withPropertyValues(
                        "topaz.app-key=10000000",
                        "topaz.appSecret=${SHOP_KEY_FROM_THE_VAULT}",
                        "SHOP_KEY_FROM_THE_VAULT=the-top-secret",
                        "TOPAZ_REDIS_TOKENKEY=2026-11:the-key",
                        "topaz.redis.uri=${OUR_REDIS}",
                        "OUR_REDIS=redis://:a-password@localhost",
                        "TOPAZ_ACCOUNTS_SHOPC_APPKEY=10000003",
                        "TOPAZ_ACCOUNTS_SHOPC_APPSECRET=short",
                        "start.command=java --topaz.app-secret=the-top-secret")
                .run(context -> {
                    EnvironmentEndpoint endpoint = context.getBean(EnvironmentEndpoint.class);
                    assertEquals(appKey("10000000"), shown(endpoint, "topaz.app-key"));
                    assertEquals(MASK, shown(endpoint, "topaz.accounts.shop-a.app-secret"));
                    assertEquals(MASK, shown(endpoint, "topaz.appSecret"));
                    assertEquals(MASK, shown(endpoint, "SHOP_KEY_FROM_THE_VAULT"));
                    assertEquals(MASK, shown(endpoint, "TOPAZ_ACCOUNTS_SHOPC_APPSECRET"));
                    assertEquals(MASK, shown(endpoint, "topaz.redis.uri"));
                    assertEquals(MASK, shown(endpoint, "OUR_REDIS"));
                    assertEquals(MASK, shown(endpoint, "TOPAZ_REDIS_TOKENKEY"));
                    assertEquals(MASK, shown(endpoint, "start.command"));
                });
    }

    /** A part of a setting may come from a variable of its own, whatever its name. */
    @Test
    void thePartsOfASettingAreMaskedWhereverTheyComeFrom() {
        String key = "A".repeat(43) + "=";
        showingAll()
                .withPropertyValues(Contexts.named(gateway))
                .withPropertyValues(
                        "topaz.redis.uri=redis://user:${OUR_REDIS_WORD}@localhost",
                        "OUR_REDIS_WORD=p%40ssword-of-redis",
                        "ANOTHER_USE=p@ssword-of-redis",
                        "topaz.redis.token-key=2026-11:${FROM_THE_VAULT}",
                        "FROM_THE_VAULT=" + key)
                .run(context -> {
                    EnvironmentEndpoint endpoint = context.getBean(EnvironmentEndpoint.class);
                    for (String name : new String[] {
                        "topaz.redis.uri", "OUR_REDIS_WORD", "ANOTHER_USE", "topaz.redis.token-key", "FROM_THE_VAULT"
                    }) {
                        assertEquals(MASK, shown(endpoint, name), name);
                    }
                });
    }

    /** Boot 2.7 masks by itself whatever has a name that ends in key. */
    private static String appKey(String value) {
        return SpringBootVersion.getVersion().startsWith("2.") ? MASK : value;
    }

    private static Object shown(EnvironmentEndpoint endpoint, String name) {
        return endpoint.environmentEntry(name).getProperty().getValue();
    }

    @Test
    void theSettingsAreShownWithoutThem() {
        showingAll()
                .withPropertyValues(Contexts.named(gateway))
                .withPropertyValues("topaz.app-key=10000000", "topaz.app-secret=the-top-secret")
                .run(context -> {
                    ConfigurationPropertiesReportEndpoint endpoint =
                            context.getBean(ConfigurationPropertiesReportEndpoint.class);
                    Map<String, ConfigurationPropertiesBeanDescriptor> beans = settingsOfTopaz(endpoint);
                    String shown = beans.values().stream()
                            .map(bean -> bean.getProperties() + " " + bean.getInputs())
                            .toList()
                            .toString();

                    assertEquals(2, beans.size());
                    assertTrue(shown.contains("appKey=" + appKey("10000000")), shown);
                    assertTrue(shown.contains("appKey=" + appKey("10000001")), shown);
                    assertTrue(shown.contains("appSecret=" + MASK), shown);
                    assertFalse(shown.contains("secret-of") || shown.contains("the-top-secret"), shown);
                });
    }

    /** Without the types in between, which newer versions of Boot call otherwise. */
    private static Map<String, ConfigurationPropertiesBeanDescriptor> settingsOfTopaz(
            ConfigurationPropertiesReportEndpoint endpoint) {
        Object all = ReflectionTestUtils.invokeMethod(endpoint, "configurationPropertiesWithPrefix", "topaz");
        Map<String, Object> contexts = ReflectionTestUtils.invokeMethod(all, "getContexts");
        Object context = contexts.values().iterator().next();
        return ReflectionTestUtils.invokeMethod(context, "getBeans");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class App {}

    @Test
    void everyLogOfAStartAndACallIsWithoutThem(CapturedOutput output) {
        SpringApplicationBuilder app = new SpringApplicationBuilder(App.class, Shop.class).web(WebApplicationType.NONE);
        String[] args = {
            "--logging.level.root=TRACE",
            "--debug",
            "--topaz.app-key=10000000",
            "--topaz.app-secret=the-top-secret",
            "--topaz.accounts.shop-a.app-key=10000001",
            "--topaz.accounts.shop-a.app-secret=the-secret-of-a",
            "--topaz.gateway=" + gateway.url()
        };
        try (var context = app.run(args)) {
            context.getBean(QianniuClient.class)
                    .bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("x"), Contexts.SESSION);
            System.out.println(context.getBean(TaobaoClient.class));
            System.out.println(context.getBean(TopazAccounts.class));
            System.out.println(context.getBean(AccountProperties.class));
            System.out.println(context.getBean(TopazProperties.class));
        }
        assertTrue(output.toString().contains("DefaultTaobaoClient["), "something was logged");
        assertTrue(output.toString().contains("TopazAutoConfiguration"), "and at DEBUG");
        assertFalse(output.toString().contains("the-top-secret"), () -> around(output, "the-top-secret"));
        assertFalse(output.toString().contains("the-secret-of-a"), () -> around(output, "the-secret-of-a"));
        assertFalse(output.toString().contains(Contexts.SESSION), () -> around(output, Contexts.SESSION));
    }

    private static String around(CapturedOutput output, String secret) {
        int at = output.toString().indexOf(secret);
        return output.toString().substring(Math.max(0, at - 400), at);
    }
}
