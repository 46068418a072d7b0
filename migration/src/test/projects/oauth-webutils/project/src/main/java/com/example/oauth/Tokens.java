package com.example.oauth;

import com.taobao.api.internal.util.WebUtils;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

public class Tokens {
    String token(String code) throws IOException {
        Map<String, String> props = new HashMap<String, String>();
        props.put("grant_type", "authorization_code");
        props.put("code", code);
        props.put("client_id", "12345678");
        props.put("client_secret", "secret");
        return WebUtils.doPost("https://oauth.taobao.com/token", props, 30000, 30000);
    }
}
