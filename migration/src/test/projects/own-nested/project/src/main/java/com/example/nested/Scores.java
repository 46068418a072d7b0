package com.example.nested;

import com.example.nested.ScoreRequest.Score;
import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import com.taobao.api.TaobaoRequest;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.request.TimeGetRequest;

public class Scores {
    private final TaobaoClient client;

    public Scores(TaobaoClient client) {
        this.client = client;
    }

    private <T extends TaobaoResponse> T call(TaobaoRequest<T> request, String session) throws ApiException {
        T response = client.execute(request, session);
        if (!response.isSuccess()) {
            throw new ApiException(response.getErrorCode(), response.getSubMsg());
        }
        return response;
    }

    long best(String nick, String session) throws ApiException {
        ScoreRequest request = new ScoreRequest();
        request.setSellerNick(nick);
        ScoreRequest.Response response = call(request, session);
        long best = 0;
        for (Score score : response.getScores()) {
            best = Math.max(best, score.getItemScore());
        }
        System.out.println(call(new TimeGetRequest(), null).getTime());
        return best;
    }
}
