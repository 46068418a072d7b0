package dev.topaz.spring.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.testkit.FakeGateway;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.MergedContextConfiguration;

/** The gateway ends with its context, however that ends. */
class GatewayCustomizerTest {
    private final GenericApplicationContext context = new GenericApplicationContext();
    private final FakeGateway gateway = customized();

    private FakeGateway customized() {
        new GatewayCustomizer(Set.of(), false)
                .customizeContext(context, new MergedContextConfiguration(getClass(), null, null, null, null));
        return context.getBeanFactory().getBean(FakeGateway.class);
    }

    @Test
    void isClosedWithTheContext() {
        context.refresh();
        assertEquals(gateway.url(), context.getEnvironment().getProperty("topaz.gateway"));

        context.close();
        assertThrows(IllegalStateException.class, gateway::url);
    }

    @Test
    void isClosedWhenTheContextDoesNotStart() {
        context.registerBean(Runnable.class, () -> {
            throw new IllegalStateException("a bean that fails");
        });

        assertThrows(BeanCreationException.class, context::refresh);
        assertThrows(IllegalStateException.class, gateway::url);
    }

    @AutoConfigureTopGateway(sessions = {"one", "other", "one"})
    private static final class NamesOneTwice {}

    @Test
    void aSessionThatIsNamedTwiceIsOne() {
        assertEquals(
                new GatewayCustomizer(Set.of("one", "other"), false),
                new GatewayCustomizerFactory().createContextCustomizer(NamesOneTwice.class, List.of()));
    }
}
