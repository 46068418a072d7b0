package dev.topaz.spring.test;

import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.messages.FakeMessageChannel;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Lets the gateway of a context, and its message channel, begin anew behind each test; registered in {@code spring.factories}. */
final class GatewayReset implements TestExecutionListener {
    GatewayReset() {}

    @Override
    public void afterTestMethod(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        ApplicationContext context = test.getApplicationContext();
        if (context.containsLocalBean(GatewayCustomizer.BEAN)) {
            context.getBean(GatewayCustomizer.BEAN, FakeGateway.class).reset();
            context.getBean(GatewayCustomizer.CHANNEL, FakeMessageChannel.class).reset();
        }
    }
}
