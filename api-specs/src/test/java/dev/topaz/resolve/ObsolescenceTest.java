package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.model.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObsolescenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "废弃",
                "已废弃,可以填写固定值test",
                "[已废弃]商品服务标签，1：100%验货",
                "（已废弃）请使用outHid",
                "寄件单号（废弃）",
                "会员运营id（该字段不再支持）",
                "卖家的snsNick（已经废弃，不再返回数据）",
                "此参数不再使用，请勿入参",
                "该字段废弃，请勿使用。",
                "Deprecated. Will be offline.",
                "escrow fee (deprecated)",
            })
    void whatTheDocumentCallsObsolete(String description) {
        assertEquals(Lifecycle.DEPRECATED, Obsolescence.of(description));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "商品id(注意：iid近期即将废弃，请用num_iid参数)",
                "此字段将来会废弃，请参考sub_orders",
                "退改规则类型。0-平台标准，2-不支持退改（已废弃，勿用），7-新版",
                "3 优惠券（废弃）",
                "状态，0停用，1启用",
                "发票代码，空白作废时必填",
                "签名串是否已过期",
                "商品IMIE号(不用传，将废弃)",
            })
    void whatIsNotObsolete(String description) {
        assertEquals(Lifecycle.CURRENT, Obsolescence.of(description));
    }
}
