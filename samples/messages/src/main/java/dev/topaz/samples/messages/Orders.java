package dev.topaz.samples.messages;

import dev.topaz.messages.TopMessages;
import dev.topaz.runtime.TopApis;

/** What the application receives and what it calls. The specs are in {@code META-INF/topaz}. */
@TopMessages("alipay_trade_BuyerPay")
@TopApis({"taobao.trade.get", "taobao.bcpush.isv.event.emit"})
interface Orders {}
