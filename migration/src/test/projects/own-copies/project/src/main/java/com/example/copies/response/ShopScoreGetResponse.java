package com.example.copies.response;

import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.mapping.ApiField;

public class ShopScoreGetResponse extends TaobaoResponse {
    @ApiField("shop_score")
    private ShopScore shopScore;

    public ShopScore getShopScore() {
        return shopScore;
    }

    public void setShopScore(ShopScore shopScore) {
        this.shopScore = shopScore;
    }
}
