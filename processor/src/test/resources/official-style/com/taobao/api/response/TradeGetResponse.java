package com.taobao.api.response;

import com.taobao.api.*;
import com.taobao.api.domain.*;
import com.taobao.api.response.*;
import java.util.*;

public class TradeGetResponse extends TaobaoResponse {
    private static final long serialVersionUID = 1L;
    private Trade trade;

    public Trade getTrade() {
        return this.trade;
    }

    public void setTrade(Trade trade) {
        this.trade = trade;
    }
}
