package dev.topaz.spring.test.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TopApiException;
import dev.topaz.spring.test.AutoConfigureTopGateway;
import dev.topaz.spring.test.TopazTest;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.junit.TopGateway;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What there is in a slice, and whom its calls reach. */
@TopazTest
class SliceTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private QianniuClient client;

    @Autowired
    private FakeGateway gateway;

    @Test
    void hasTheClientsAndNoneOfTheComponents() {
        assertEquals(1, context.getBeansOfType(TaobaoClient.class).size());
        assertEquals(0, context.getBeansOfType(Reports.class).size());
        assertEquals(0, context.getBeansOfType(WorkOrders.class).size());
    }

    @Test
    void aSessionThatNobodyHasIsRefused() {
        assertThrows(
                TopApiException.class,
                () -> client.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("x"), "another"));
    }

    @Nested
    class Within {
        @Test
        void isTheSame() {
            client.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("x"), TopGateway.SESSION);

            assertEquals("default", gateway.calls().get(0).protocol().get("app_key"));
        }
    }

    @Nested
    @AutoConfigureTopGateway(sessions = "another")
    class WithASessionOfItsOwn {
        @Test
        void knowsThatOne(@Autowired QianniuClient own) {
            own.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("x"), "another");
        }
    }
}
