package com.example.copies.response;

import com.taobao.api.TaobaoObject;
import com.taobao.api.internal.mapping.ApiField;
import java.util.Date;

public class ShopScore extends TaobaoObject {
    @ApiField("item_score")
    private String itemScore;

    @ApiField("counted")
    private Date counted;

    public String getItemScore() {
        return itemScore;
    }

    public void setItemScore(String itemScore) {
        this.itemScore = itemScore;
    }

    public Date getCounted() {
        return counted;
    }

    public void setCounted(Date counted) {
        this.counted = counted;
    }
}
