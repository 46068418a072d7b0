package com.example.maps;

import com.taobao.api.internal.util.TaobaoHashMap;
import java.util.Date;
import java.util.Map;

public class Params {
    private String session;

    static final Map<String, String> COMMON = new TaobaoHashMap();

    Map<String, String> params(String nick, Long tid, Date since, long page, boolean open) {
        TaobaoHashMap params = new TaobaoHashMap(COMMON);
        params.put("v", "2.0");
        params.put("nick", nick);
        params.put("session", this.session);
        params.put("tid", tid);
        params.put("since", since);
        params.put("page", page);
        params.put("open", open);
        params.put("title", nick.trim());
        if (page > 1)
            params.put("more", nick);
        COMMON.put("nick", nick);
        return params;
    }
}
