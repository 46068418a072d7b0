package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.*")
interface Apis {
    /** What users write. */
    static DemoTradeGetRequest trade() {
        return new DemoTradeGetRequest()
                .selectFields(new DemoTradeGetFields().tid().classValue().notify_().orders(order -> order.oid().trade(t -> t.tid())));
    }
}
