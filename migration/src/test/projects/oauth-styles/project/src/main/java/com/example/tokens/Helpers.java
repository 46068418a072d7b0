package com.example.tokens;

import com.taobao.api.internal.util.Base64;
import com.taobao.api.internal.util.NamedThreadFactory;
import com.taobao.api.internal.util.TaobaoUtils;
import com.taobao.api.internal.util.StringUtils;
import java.io.IOException;
import java.util.concurrent.ThreadFactory;

public class Helpers {
    String digest(String text) throws IOException {
        return StringUtils.isEmpty(text) ? "" : TaobaoUtils.byte2hex(text.getBytes("UTF-8"));
    }

    String base64(byte[] bytes) {
        return Base64.encodeToString(bytes, false);
    }

    ThreadFactory threads() {
        return new NamedThreadFactory("orders");
    }
}
