package dev.topaz.spring.test.shop;

import dev.topaz.messages.TopMessages;

@TopMessages("taobao_trade_TradeCreate")
interface ShopMessages {}
