package com.example.secrets;

import com.taobao.api.ApiException;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.SecretException;
import com.taobao.api.request.TradeFullinfoGetRequest;
import com.taobao.api.response.TradeFullinfoGetResponse;
import com.taobao.api.security.SecurityClient;

public class Names {
    static final String URL = "https://eco.taobao.com/router/rest";
    private final DefaultTaobaoClient client = new DefaultTaobaoClient(URL, "12345678", "secret");
    private final SecurityClient secrets =
            new SecurityClient(new DefaultTaobaoClient(URL, "12345678", "secret"), "fictional-random");

    String receiver(long tid, String session) throws ApiException, SecretException {
        TradeFullinfoGetRequest req = new TradeFullinfoGetRequest();
        req.setFields("receiver_name");
        req.setTid(tid);
        TradeFullinfoGetResponse rsp = client.execute(req, session);
        return secrets.decrypt(rsp.getTrade().getReceiverName(), SecurityClient.RECEIVER_NAME, session);
    }
}
