package dev.topaz.samples.mapping;

import dev.topaz.runtime.TaobaoClient;
import java.util.Objects;

/** What this application does with a shop: its own types in, its own types out. */
public final class Desk {
    private final ShopClient shop;
    private final String session;

    public Desk(TaobaoClient client, String session) {
        this.shop = new ShopClient(client);
        this.session = session;
    }

    /** Tells the platform of a work order, and says whether it was taken. */
    public boolean report(WorkOrder order) {
        var result = shop.bcpushIsvEventEmit(ShopMapper.INSTANCE.request(order), session)
                .getResult();
        return result != null && Boolean.TRUE.equals(result.getSuccess());
    }

    /** Asks for a trade. */
    public Purchase purchase(TradeQuery query) {
        var trade =
                shop.demoTradeGet(ShopMapper.INSTANCE.request(query), session).getTrade();
        return ShopMapper.INSTANCE.purchase(Objects.requireNonNull(trade, "no such trade"));
    }
}
