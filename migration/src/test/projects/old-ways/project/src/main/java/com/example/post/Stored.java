package com.example.post;

import com.taobao.api.internal.util.TaobaoUtils;
import com.taobao.api.response.UserSellerGetResponse;

public class Stored {
    String nick(String row) {
        try {
            return TaobaoUtils.parseResponse(row, UserSellerGetResponse.class).getUser().getNick();
        } catch (Exception e) {
            return "";
        }
    }
}
