package dev.topaz.samples.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.junit.TopGateway;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A module calls APIs, and is tested as Maven tests modules: these tests are part of it, and the test kit is outside. */
class ShowTradeTest {
    @TopGateway
    private FakeGateway gateway;

    @TopGateway
    private TaobaoClient client;

    @Test
    void callsAnApiOfItsOwnSpec() {
        gateway.answer("taobao.demo.trade.get", fields -> fields.set("trade.status", "TRADE_FINISHED"));

        assertEquals("status: TRADE_FINISHED", new ShowTrade(client).of(7, TopGateway.SESSION));
        assertEquals("7", gateway.call("taobao.demo.trade.get").param("tid"));
        assertEquals("refused: invalid-sessionkey", new ShowTrade(client).of(7, "an-old-session"));
    }

    @Test
    void callsAnApiOfABundledSpec() {
        new TradesClient(client).bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("已受理"), TopGateway.SESSION);

        assertEquals("已受理", gateway.call("taobao.bcpush.isv.event.emit").param("text"));
    }

    @Test
    void generatedCodeNeedsTheRuntimeAndNothingElse() {
        Module here = TradesClient.class.getModule();

        assertEquals(
                Set.of("java.base", "dev.topaz.runtime"),
                here.getDescriptor().requires().stream().map(Requires::name).collect(Collectors.toSet()));
        assertEquals("dev.topaz.runtime", TaobaoClient.class.getModule().getName());
        assertFalse(FakeGateway.class.getModule().isNamed());
    }
}
