package com.taobao.api.response;

import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.mapping.ApiField;

public class ShopScoreGetResponse extends TaobaoResponse {
    @ApiField("score")
    private Long score;

    public Long getScore() { return score; }
    public void setScore(Long score) { this.score = score; }
}
