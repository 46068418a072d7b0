package dev.topaz.spring.test;

import dev.topaz.runtime.token.InMemoryTokenStore;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.MessageChannelSetup;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives a context its gateway before the first bean is made. Tests that want the same share a context, and so the gateway. */
record GatewayCustomizer(Set<String> sessions, boolean usesRedis) implements ContextCustomizer {
    static final String BEAN = "topazFakeGateway";

    static final String CHANNEL = "topazFakeMessageChannel";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        ConfigurableEnvironment environment = context.getEnvironment();
        TestAccounts accounts = TestAccounts.in(environment);
        GatewaySetup setup = new GatewaySetup();
        accounts.apps().forEach(setup::app);
        sessions.forEach(setup::session);
        FakeGateway gateway = setup.start();
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(BEAN, gateway);
        beans.registerDisposableBean(BEAN, gateway::close);
        Map<String, Object> settings = accounts.settings(gateway.url(), gateway.tokenUrl());
        settings.put("topaz.messages.url", channel(accounts, gateway, beans).url());
        if (!usesRedis) {
            settings.put("topaz.redis.enabled", false);
            keepTokensInMemory(environment, beans);
        }
        environment.getPropertySources().addFirst(new MapPropertySource(BEAN, settings));
    }

    private static FakeMessageChannel channel(
            TestAccounts accounts, FakeGateway gateway, DefaultListableBeanFactory beans) {
        MessageChannelSetup setup = new MessageChannelSetup();
        accounts.apps().forEach(setup::app);
        FakeMessageChannel channel = setup.start();
        channel.answerOn(gateway);
        beans.registerSingleton(CHANNEL, channel);
        beans.registerDisposableBean(CHANNEL, channel::close);
        return channel;
    }

    /** Registers a store in memory instead of the one on Redis, so that the application finds its sessions. */
    private static void keepTokensInMemory(ConfigurableEnvironment environment, DefaultListableBeanFactory beans) {
        if (environment.containsProperty("topaz.redis.token-key")) {
            beans.registerSingleton("topazTestTokenStore", new InMemoryTokenStore());
        }
    }
}
