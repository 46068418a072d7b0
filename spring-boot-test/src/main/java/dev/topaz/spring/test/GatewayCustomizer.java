package dev.topaz.spring.test;

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
record GatewayCustomizer(Set<String> sessions) implements ContextCustomizer {
    static final String BEAN = "topazFakeGateway";

    private static final String CHANNEL = "topazFakeMessageChannel";

    private static FakeMessageChannel channel(TestAccounts accounts) {
        MessageChannelSetup setup = new MessageChannelSetup();
        accounts.apps().forEach(setup::app);
        return setup.start();
    }

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
        environment.getPropertySources().addFirst(new MapPropertySource(BEAN, accounts.settings(gateway.url())));
        FakeMessageChannel channel = channel(accounts);
        channel.answerOn(gateway);
        beans.registerSingleton(CHANNEL, channel);
        beans.registerDisposableBean(CHANNEL, channel::close);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(CHANNEL, Map.of("topaz.messages.url", channel.url())));
    }
}
