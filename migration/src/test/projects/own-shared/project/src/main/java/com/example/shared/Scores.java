package com.example.shared;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.request.TimeGetRequest;
import java.util.Date;

public class Scores {
    private final DefaultTaobaoClient client =
            new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");

    long points() throws ApiException {
        Score sum = client.execute(new ScoreSumRequest()).getScore();
        Score mean = client.execute(new ScoreMeanRequest()).getScore();
        return sum.getPoints() - mean.getPoints();
    }

    Date now() throws ApiException {
        return client.execute(new TimeGetRequest()).getTime();
    }
}
