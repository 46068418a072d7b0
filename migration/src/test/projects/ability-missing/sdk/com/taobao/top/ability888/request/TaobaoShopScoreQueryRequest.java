package com.taobao.top.ability888.request; public class TaobaoShopScoreQueryRequest extends com.taobao.top.BaseTopApiRequest { public void setNick(String nick) {} }
