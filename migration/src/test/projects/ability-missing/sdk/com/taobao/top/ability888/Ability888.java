package com.taobao.top.ability888;
public class Ability888 {
    public Ability888(com.taobao.top.TopApiClient client) {}
    public com.taobao.top.ability888.response.TaobaoShopScoreQueryResponse taobaoShopScoreQuery(
            com.taobao.top.ability888.request.TaobaoShopScoreQueryRequest request) throws java.io.IOException {
        throw new java.io.IOException();
    }
}
