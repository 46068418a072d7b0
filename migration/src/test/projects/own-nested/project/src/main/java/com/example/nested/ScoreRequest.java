package com.example.nested;

import com.taobao.api.ApiRuleException;
import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.TaobaoObject;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.mapping.ApiField;
import com.taobao.api.internal.mapping.ApiListField;
import com.taobao.api.internal.util.TaobaoHashMap;
import java.util.List;
import java.util.Map;

public class ScoreRequest extends BaseTaobaoRequest<ScoreRequest.Response> {
    private static final String METHOD = "taobao.shop.score.list";

    private String sellerNick;

    public void setSellerNick(String sellerNick) {
        this.sellerNick = sellerNick;
    }

    @Override
    public String getApiMethodName() {
        return METHOD;
    }

    @Override
    public Map<String, String> getTextParams() {
        TaobaoHashMap map = new TaobaoHashMap();
        map.put("nick", sellerNick);
        return map;
    }

    @Override
    public Class<Response> getResponseClass() {
        return Response.class;
    }

    @Override
    public void check() throws ApiRuleException {}

    public static class Response extends TaobaoResponse {
        @ApiListField("scores")
        @ApiField("score")
        private List<Score> scores;

        public List<Score> getScores() {
            return scores;
        }
    }

    public static class Score extends TaobaoObject {
        @ApiField("item_score")
        private Long itemScore;

        public Long getItemScore() {
            return itemScore;
        }
    }
}
