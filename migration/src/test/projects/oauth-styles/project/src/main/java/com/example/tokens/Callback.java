package com.example.tokens;

import com.taobao.api.internal.util.WebUtils;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

public class Callback {
    private static final String TOKEN = "https://oauth.taobao.com/token";
    private String clientId = "12345678";
    private String clientSecret = "secret";

    String first(String code, String redirect) throws IOException {
        Map<String, String> params = new HashMap<String, String>();
        params.put("code", code);
        params.put("client_id", clientId);
        params.put("client_secret", clientSecret);
        params.put("grant_type", "authorization_code");
        params.put("redirect_uri", redirect);
        return WebUtils.doPost(TOKEN, params, 1000, 1000);
    }

    String next(String refreshToken) throws IOException {
        Map<String, String> params = new HashMap<String, String>();
        params.put("grant_type", "refresh_token");
        params.put("refresh_token", refreshToken);
        params.put("client_id", clientId);
        return WebUtils.doPost(TOKEN, params, "UTF-8", 1000, 1000);
    }

    String page(String url) throws IOException {
        return WebUtils.doGet(url, new HashMap<String, String>());
    }
}
