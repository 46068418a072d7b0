package dev.topaz.spring.shop;

import dev.topaz.messages.TopMessages;

@TopMessages({"taobao_trade_TradeCreate", "taobao_trade_TradeClose"})
interface ShopMessages {}
