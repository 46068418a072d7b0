package dev.topaz.samples.eclipse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Eclipse's compiler made of generated sources works as what javac makes of them. */
@Tag("combinations")
class EclipseBuildTest {
    private static final String APP_KEY = "12345678";
    private static final String SECRET = "fictional-secret";
    private static final String SESSION = "fictional-session";

    @Test
    void callsAnApiOfTheBundledSpecs() {
        try (FakeGateway gateway = gateway()) {
            BcpushIsvEventEmitResponse.Result result = client(gateway)
                    .bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setEventId("evt-1"), SESSION)
                    .getResult();

            assertNotNull(result);
            assertEquals(true, result.getSuccess());
            assertEquals(0L, result.getErrorCode());
            assertEquals("evt-1", gateway.calls().get(0).params().get("event_id"));
        }
    }

    @Test
    void callsAnApiOfItsOwnSpecs() {
        try (FakeGateway gateway = gateway()) {
            DemoTradeGetResponse.Trade trade = client(gateway)
                    .demoTradeGet(new DemoTradeGetRequest().setTid(4711L), SESSION)
                    .getTrade();

            assertNotNull(trade);
            assertEquals("WAIT_SELLER_SEND_GOODS", trade.getStatus());
            assertEquals(Date.from(Instant.parse("2026-11-01T01:30:00Z")), trade.getCreated());
            List<DemoTradeGetResponse.Order> orders = trade.getOrders();
            assertNotNull(orders);
            assertEquals(
                    List.of(4712L),
                    orders.stream().map(DemoTradeGetResponse.Order::getOid).toList());
        }
    }

    private static ShopClient client(FakeGateway gateway) {
        return new ShopClient(new DefaultTaobaoClient(gateway.url(), APP_KEY, SECRET));
    }

    private static FakeGateway gateway() {
        return new GatewaySetup().app(APP_KEY, SECRET).session(SESSION).start();
    }
}
