package com.example.constants;

import static com.taobao.api.Constants.SIGN_METHOD_MD5;

import com.taobao.api.Constants;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import java.util.HashMap;
import java.util.Map;

public class Formats {
    private static final String FORMAT = Constants.FORMAT_JSON;

    TaobaoClient client(String url) {
        return new DefaultTaobaoClient(url, "12345678", "secret", FORMAT, 3000, 15000, SIGN_METHOD_MD5);
    }

    Map<String, String> common(String method) {
        Map<String, String> params = new HashMap<String, String>();
        params.put(Constants.METHOD, method);
        params.put(com.taobao.api.Constants.VERSION, "2.0");
        switch (method) {
            case Constants.METHOD_GET:
                return params;
            default:
                params.put(Constants.FORMAT, FORMAT + Constants.READ_BUFFER_SIZE);
                return params;
        }
    }
}
