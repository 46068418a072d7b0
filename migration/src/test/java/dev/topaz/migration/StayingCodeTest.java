package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Code in the styles of real projects of which a part stays on the official SDK, with all that touches it. */
class StayingCodeTest extends CodeFixture {
    @Test
    void whatNeedsTheOldClientGetsOneAndTheRestMoves() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        write("A", """
                import com.taobao.api.*;
                import com.taobao.api.request.TradesSoldGetRequest;
                import com.taobao.api.security.SecurityClient;
                public class A {
                    static final String URL = "https://eco.taobao.com/router/rest";
                    private final DefaultTaobaoClient client = new DefaultTaobaoClient(URL, "1", "s");
                    SecurityClient secrets = new SecurityClient(client, "random");
                    String name(String secret, String session) throws ApiException {
                        try {
                            return secrets.decrypt(secret, SecurityClient.RECEIVER_NAME, session);
                        } catch (SecretException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    String old() throws ApiException {
                        return new com.taobao.api.DefaultTaobaoClient(URL, "1", "s")
                                .execute(new com.taobao.api.security.TopSecretGetRequest())
                                .getBody();
                    }
                    String both(String secret, String session) {
                        try {
                            TradesSoldGetRequest request = new TradesSoldGetRequest();
                            request.setFields("tid");
                            return client.execute(request, session).getBody() + old();
                        } catch (ApiException e) {
                            return e.getErrMsg();
                        }
                    }
                    String chain(String secret, String session) throws ApiException {
                        return client.execute(new TradesSoldGetRequest(), session).getBody() + old();
                    }
                    TaobaoClient cluster() throws ApiException {
                        return new ClusterTaobaoClient(URL, "1", "s");
                    }
                }
                """);

        assertMoved(
                "A.java:34: DefaultTaobaoClient takes the place of ClusterTaobaoClient: it sends to the address that you "
                        + "name, and to no other");
        assertEquals(List.of(), project.compileBoth(), this::sources);
        String moved = read("A");
        assertTrue(
                moved.contains(
                        "new SecurityClient(new com.taobao.api.DefaultTaobaoClient(URL, \"1\", \"s\"), \"random\")"),
                moved);
    }

    @Test
    void aRequestAndAClientOfTheProjectsOwnStayWithWhatTheyTouch() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        write("OwnResponse", """
                public class OwnResponse extends com.taobao.api.TaobaoResponse {
                    private String name;
                    public String getName() { return name; }
                    public void setName(String name) { this.name = name; }
                }
                """);
        write("OwnRequest", """
                import com.taobao.api.*;
                import com.taobao.api.internal.util.RequestCheckUtils;
                import com.taobao.api.internal.util.TaobaoHashMap;
                import java.util.Map;
                public class OwnRequest extends BaseTaobaoRequest<OwnResponse> {
                    private String name;
                    public void setName(String name) { this.name = name; }
                    public String getApiMethodName() { return "taobao.own.name.get"; }
                    public Map<String, String> getTextParams() {
                        TaobaoHashMap params = new TaobaoHashMap();
                        params.put("name", name);
                        return params;
                    }
                    public Class<OwnResponse> getResponseClass() { return OwnResponse.class; }
                    public void check() throws ApiRuleException {
                        RequestCheckUtils.checkNotEmpty(name, "name");
                    }
                }
                """);
        write("OwnClient", """
                import com.taobao.api.*;
                import com.taobao.api.request.TradesSoldGetRequest;
                import com.taobao.api.response.TradesSoldGetResponse;
                public class OwnClient extends DefaultTaobaoClient {
                    public OwnClient(String url) { super(url, "1", "s"); }
                    public TradesSoldGetResponse sold(String session) throws ApiException {
                        TradesSoldGetRequest request = new TradesSoldGetRequest();
                        request.setFields("tid");
                        return execute(request, session);
                    }
                }
                """);
        write("A", """
                import com.taobao.api.*;
                import com.taobao.api.request.TradesSoldGetRequest;
                import com.taobao.api.response.TradesSoldGetResponse;
                public class A {
                    static final String URL = "https://eco.taobao.com/router/rest";
                    TaobaoClient client = new DefaultTaobaoClient(URL, "1", "s");
                    String name() throws ApiException {
                        OwnRequest request = new OwnRequest();
                        request.setName("a");
                        OwnResponse response = client.execute(request);
                        return response.isSuccess() ? response.getName() : response.getSubMsg();
                    }
                    Long sold(String session) throws ApiException {
                        TradesSoldGetResponse old = new OwnClient(URL).sold(session);
                        TradesSoldGetResponse moved = client.execute(new TradesSoldGetRequest(), session);
                        return moved.getTotalResults() + old.getTotalResults();
                    }
                }
                """);

        assertMoved(
                "OwnClient.java:5: OwnClient extends a type of the official SDK, and stays on it: hold a TaobaoClient, a "
                        + "request or a response in a field, instead of extending it",
                "OwnRequest.java:6: OwnRequest extends a type of the official SDK, and stays on it: \"taobao.own.name.get\" "
                        + "in @TopApis, with its spec, generates a request and a response that take the place of it",
                "OwnResponse.java:2: OwnResponse extends a type of the official SDK, and stays on it: hold a TaobaoClient, a "
                        + "request or a response in a field, instead of extending it");
        assertEquals(List.of(), project.compileBoth(), this::sources);
        assertTrue(read("A").contains("import dev.topaz.runtime.TaobaoClient;"), read("A"));
    }

    @Test
    void anApiWithoutASpecStaysUntilThereIsOne() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        write("A", """
                import com.taobao.api.*;
                import com.taobao.api.request.*;
                import com.taobao.api.response.*;
                public class A {
                    TaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "1", "s");
                    String fee(String session) throws ApiException {
                        OwnShopFeeGetRequest request = new OwnShopFeeGetRequest();
                        OwnShopFeeGetResponse response = client.execute(request, session);
                        return response.getBody();
                    }
                    Long sold(String session) throws ApiException {
                        return client.execute(new TradesSoldGetRequest(), session).getTotalResults();
                    }
                }
                """);
        project.addOfficial("response/OwnShopFeeGetResponse", """
                package com.taobao.api.response;
                public class OwnShopFeeGetResponse extends com.taobao.api.TaobaoResponse {}
                """);
        project.addOfficial("request/OwnShopFeeGetRequest", """
                package com.taobao.api.request;
                public class OwnShopFeeGetRequest extends com.taobao.api.BaseTaobaoRequest<com.taobao.api.response.OwnShopFeeGetResponse> {
                    public String getApiMethodName() { return "taobao.own.shop.fee.get"; }
                    public java.util.Map<String, String> getTextParams() { return new java.util.HashMap<>(); }
                    public Class<com.taobao.api.response.OwnShopFeeGetResponse> getResponseClass() { return null; }
                    public void check() {}
                }
                """);

        assertMoved();
        assertTrue(read("A").contains("import com.example.shop.top.TradesSoldGetRequest;"), read("A"));
    }

    @Test
    void copiesOfTheSdksSourcesStayAsTheyAre() throws Exception {
        project.withJar(Set.of(), "taobao.trade.fullinfo.get");
        String copy = "package com.taobao.api.internal.util;\npublic class OwnCopy { com.taobao.api.FileItem item; }\n";
        project.write("src/main/java/com/taobao/api/internal/util/OwnCopy.java", copy);
        write("A", """
                import com.taobao.api.request.TradeFullinfoGetRequest;
                public class A {
                    TradeFullinfoGetRequest req = new TradeFullinfoGetRequest();
                }
                """);

        assertMoved();
        assertEquals(copy, project.read("src/main/java/com/taobao/api/internal/util/OwnCopy.java"));
        assertTrue(read("A").contains("import com.example.shop.top.TradeFullinfoGetRequest;"), read("A"));
    }

    @Test
    void callersOfCodeInAFileWithAnotherProtocolMoveWithIt() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        write("A", """
                import com.dingtalk.api.DefaultDingTalkClient;
                import com.dingtalk.api.request.OapiGettokenRequest;
                import com.taobao.api.ApiException;
                import com.taobao.api.DefaultTaobaoClient;
                import com.taobao.api.request.TradesSoldGetRequest;
                import com.taobao.api.response.TradesSoldGetResponse;
                public class A {
                    DefaultTaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "1", "s");
                    String token() throws ApiException {
                        DefaultDingTalkClient ding = new DefaultDingTalkClient("https://oapi.dingtalk.com/gettoken");
                        return ding.execute(new OapiGettokenRequest()).getAccessToken();
                    }
                    TradesSoldGetResponse sold(String session) throws ApiException {
                        TradesSoldGetRequest req = new TradesSoldGetRequest();
                        req.setFields("tid");
                        return client.execute(req, session);
                    }
                }
                """);
        write("B", """
                import com.taobao.api.ApiException;
                import com.taobao.api.response.TradesSoldGetResponse;
                public class B {
                    Long total(A a) throws ApiException {
                        TradesSoldGetResponse rsp = a.sold("session");
                        return rsp.getTotalResults();
                    }
                    String token(A a) {
                        try {
                            return a.token();
                        } catch (ApiException e) {
                            return e.getSubErrCode();
                        }
                    }
                }
                """);

        List<String> decisions = move();
        assertEquals(
                List.of("A.java:2: calls DingTalk, which Topaz does not speak: what does so needs the old jar"),
                decisions);
        assertEquals(List.of(), project.compileBoth(), this::sources);
    }

    @Test
    void objectsAndParametersOfTheProjectsOwnKeepTheOldTypesOrTheJdks() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        write("Shop", """
                import com.taobao.api.TaobaoObject;
                import com.taobao.api.internal.mapping.ApiField;
                public class Shop extends TaobaoObject {
                    @ApiField("nick")
                    private String nick;
                    public String getNick() { return nick; }
                }
                """);
        write("A", """
                import com.taobao.api.internal.util.TaobaoHashMap;
                import com.taobao.api.internal.util.WebUtils;
                import com.taobao.api.request.TradesSoldGetRequest;
                import java.io.IOException;
                public class A {
                    TradesSoldGetRequest request = new TradesSoldGetRequest();
                    String token(String code) throws IOException {
                        TaobaoHashMap params = new TaobaoHashMap();
                        params.put("code", code);
                        return WebUtils.doPost("https://oauth.taobao.com/token", params, 3000, 3000);
                    }
                }
                """);

        assertMoved();
    }
}
