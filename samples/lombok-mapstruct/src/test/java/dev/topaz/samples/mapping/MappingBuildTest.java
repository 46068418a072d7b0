package dev.topaz.samples.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The module as Maven has built it. */
@Tag("combinations")
class MappingBuildTest {
    private static final String APP_KEY = "12345678";
    private static final String SECRET = "fictional-secret";
    private static final String SESSION = "fictional-session";

    @Test
    void sendsWhatTheMapperMadeOfAnObjectOfLombok() {
        try (FakeGateway gateway = gateway()) {
            WorkOrder order = WorkOrder.builder()
                    .id("wo-42")
                    .text("茶")
                    .changed(Instant.ofEpochMilli(1_790_000_000_000L))
                    .build();

            assertTrue(desk(gateway).report(order));
            assertEquals(
                    Map.of("work_order_id", "wo-42", "text", "茶", "ts", "1790000000000"),
                    gateway.calls().get(0).params());
        }
    }

    @Test
    void makesAnObjectOfLombokOfTheTypedAnswer() {
        try (FakeGateway gateway = gateway()) {
            Purchase purchase = desk(gateway)
                    .purchase(TradeQuery.builder()
                            .number(4711L)
                            .items(List.of(1L, 2L))
                            .build());

            assertEquals(
                    Map.of("tid", "4711", "oids", "1,2"), gateway.calls().get(0).params());
            assertEquals(4711L, purchase.getNumber());
            assertEquals(Instant.parse("2026-11-01T01:30:00Z"), purchase.getCreated());
            List<Purchase.Item> items = purchase.getItems();
            assertNotNull(items);
            assertEquals(
                    List.of("茶"), items.stream().map(Purchase.Item::getTitle).toList());
        }
    }

    private static Desk desk(FakeGateway gateway) {
        return new Desk(new DefaultTaobaoClient(gateway.url(), APP_KEY, SECRET), SESSION);
    }

    private static FakeGateway gateway() {
        return new GatewaySetup().app(APP_KEY, SECRET).session(SESSION).start();
    }
}
