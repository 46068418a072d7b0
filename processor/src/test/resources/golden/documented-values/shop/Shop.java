package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.*")
interface Shop {
    /** What users write: constants, and any other value. */
    static DemoValuesGetRequest request() {
        return new DemoValuesGetRequest()
                .setStatus(DemoValuesGetRequest.STATUS_MINUS_1)
                .setStatus(7L)
                .setShippingType(DemoValuesGetRequest.SHIPPING_TYPE_BY_POST)
                .setShippingType("new");
    }
}
