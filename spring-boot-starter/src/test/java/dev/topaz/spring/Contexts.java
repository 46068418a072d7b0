package dev.topaz.spring;

import dev.topaz.spring.shop.Shop;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the tests have in common: an application with the starter, and a gateway that knows its apps. */
final class Contexts {
    static final String EMIT = "taobao.bcpush.isv.event.emit";
    static final String SESSION = "a-fictional-session";

    private Contexts() {}

    /** The application, with everything that the starter configures. */
    static ApplicationContextRunner shop() {
        return bare().withUserConfiguration(Shop.class);
    }

    /** The starter alone. */
    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        TopazAutoConfiguration.class,
                        TopazActuatorAutoConfiguration.class,
                        TopazHealth4AutoConfiguration.class,
                        TopazHealthAutoConfiguration.class,
                        TopazMetricsAutoConfiguration.class,
                        TopazObservationAutoConfiguration.class,
                        TopazOutboxAutoConfiguration.class,
                        TopazRedisAutoConfiguration.class,
                        TopazRedisMissingAutoConfiguration.class,
                        TopazTracingAutoConfiguration.class));
    }

    /** Settings and nothing else. */
    static StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }

    /** Returns what a failure and its causes say, a line for each. */
    static String messages(Throwable failure) {
        StringBuilder said = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            said.append(each).append('\n');
        }
        return said.toString();
    }

    static FakeGateway gateway() {
        return new GatewaySetup()
                .app("10000000", "the-top-secret")
                .app("10000001", "the-secret-of-a")
                .app("10000002", "the-secret-of-b")
                .session(SESSION)
                .start();
    }

    /** The app of the top level. */
    static String[] top(FakeGateway gateway) {
        return new String[] {
            "topaz.app-key=10000000", "topaz.app-secret=the-top-secret", "topaz.gateway=" + gateway.url()
        };
    }

    /** Two apps by name. */
    static String[] named(FakeGateway gateway) {
        return new String[] {
            "topaz.gateway=" + gateway.url(),
            "topaz.accounts.shop-a.app-key=10000001",
            "topaz.accounts.shop-a.app-secret=the-secret-of-a",
            "topaz.accounts.shop-b.app-key=10000002",
            "topaz.accounts.shop-b.app-secret=the-secret-of-b"
        };
    }
}
