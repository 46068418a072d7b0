package com.taobao.api.response;

import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.mapping.ApiField;

public class ShopScoreGetResponse extends TaobaoResponse {
    @ApiField("score")
    private String score;

    public String getScore() { return score; }
    public void setScore(String score) { this.score = score; }
}
