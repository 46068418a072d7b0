package dev.topaz.docs;

import dev.topaz.messages.TopMessages;

/** The topics whose messages the pages handle. */
@TopMessages({"taobao_trade_TradeCreate", "taobao_trade_TradeClose"})
public interface Shop {}
