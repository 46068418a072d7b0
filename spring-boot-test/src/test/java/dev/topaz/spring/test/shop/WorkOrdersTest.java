package dev.topaz.spring.test.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spring.test.TopazTest;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.junit.TopGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** As it stands in docs/spring-boot.md. */
@TopazTest
@Import(WorkOrders.class)
class WorkOrdersTest {
    @Autowired
    WorkOrders workOrders;

    @Autowired
    FakeGateway gateway;

    @Test
    void tellsTheSellerOfARefund() {
        workOrders.refundWasAskedFor("w1", TopGateway.SESSION);

        assertEquals("w1-1", gateway.call("taobao.bcpush.isv.event.emit").param("event_id"));
    }
}
