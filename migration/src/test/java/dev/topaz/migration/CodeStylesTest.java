package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code in the styles of real projects, compiled before the move with the official SDK, and after it with Topaz. */
class CodeStylesTest {
    private static final String FOLDER = "src/main/java/com/example/shop/";

    @TempDir
    Path folder;

    private OldProject project;

    @BeforeEach
    void begin() {
        project = new OldProject(folder);
    }

    private void write(String name, String text) throws Exception {
        project.write(FOLDER + name + ".java", "package com.example.shop;\n" + text);
    }

    /** Moves the project; returns the decisions that matter, without the folder. */
    private List<String> move() throws Exception {
        assertEquals(List.of(), project.compileOld(), "the project must compile before");
        Files.copy(
                project.jar(),
                Files.createDirectories(project.root().resolve("lib")).resolve("taobao-sdk.jar"));
        Run run = Run.of("--details", "--apply", project.root().toString());
        assertTrue(run.exitCode() < 2, run.err());
        return run.out()
                .lines()
                .filter(line -> line.startsWith("  " + FOLDER))
                .map(line -> line.substring(2 + FOLDER.length()))
                .filter(line -> !line.contains("stays on the official SDK") && !line.contains("is harmless"))
                .toList();
    }

    private void assertMoved(String... lines) throws Exception {
        List<String> decisions = move();
        List<String> errors = project.compileBoth();
        assertEquals(List.of(lines), decisions, () -> sources() + errors);
        assertEquals(
                List.of(), errors.stream().filter(error -> lines.length == 0).toList(), this::sources);
    }

    private String sources() {
        try (Stream<Path> files = Files.walk(project.root().resolve("src"))) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String read(String name) throws Exception {
        return project.read(FOLDER + name + ".java");
    }

    @Test
    void aVariableHasTheTypeOfItsScope() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get", "taobao.picture.upload");
        write("A", """
                import com.taobao.api.*;
                import com.taobao.api.request.*;
                import com.taobao.api.response.*;
                public class A {
                    static DefaultTaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "1", "s");
                    Long sold(String session) throws ApiException {
                        TradesSoldGetRequest req = new TradesSoldGetRequest();
                        req.setFields("tid");
                        req.setStatus("TRADE_FINISHED");
                        return client.execute(req, session).getTotalResults();
                    }
                    String pic(String session) throws ApiException {
                        PictureUploadRequest req = new PictureUploadRequest();
                        req.setTitle("a");
                        client.setUseSimplifyJson(true);
                        String client = "";
                        return client;
                    }
                }
                """);

        assertMoved("A.java:16: setUseSimplifyJson of DefaultTaobaoClient is gone: "
                + "new ClientOptions().format(AnswerFormat.SIMPLIFIED_JSON), for the client that A.java:6 makes");
    }

    @Test
    void anObjectOfSeveralApisIsOneClass() throws Exception {
        project.withJar(
                Set.of("Trade", "Order"),
                "taobao.trades.sold.get",
                "taobao.trades.sold.increment.get",
                "taobao.trade.fullinfo.get");
        write("A", """
                import com.taobao.api.ApiException;
                import com.taobao.api.DefaultTaobaoClient;
                import com.taobao.api.domain.Order;
                import com.taobao.api.domain.Trade;
                import com.taobao.api.request.*;
                import java.util.ArrayList;
                import java.util.List;
                public class A {
                    DefaultTaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "1", "s");
                    List<Trade> all(String session) throws ApiException {
                        List<Trade> all = new ArrayList<>(client.execute(new TradesSoldGetRequest(), session).getTrades());
                        var changed = client.execute(new TradesSoldIncrementGetRequest(), session).getTrades();
                        changed.stream().filter(t -> t.getTid() != null).forEach(t -> save(t));
                        TradeFullinfoGetRequest one = new TradeFullinfoGetRequest();
                        one.setTid(1L);
                        all.add(client.execute(one, session).getTrade());
                        Trade made = new Trade();
                        made.setTid(2L);
                        save(made);
                        return all;
                    }
                    void save(Trade trade) {
                        for (Order order : trade.getOrders()) {
                            System.out.println(trade.getTid() + " " + trade.getStatus() + " " + order.getOid());
                        }
                    }
                }
                """);
        write("B", """
                import com.taobao.api.ApiException;
                public class B {
                    String first(A a) throws ApiException {
                        return a.all("session").get(0).getStatus();
                    }
                }
                """);

        assertMoved();
        assertTrue(read("A").contains("import com.example.shop.top.Trade;"));
    }

    @Test
    void anObjectOfARequestIsMadeAndFilled() throws Exception {
        project.withJar(Set.of("WaybillApplyRequest"), "taobao.wlb.waybill.i.search");
        write("A", """
                import com.taobao.api.domain.WaybillApplyRequest;
                import com.taobao.api.request.WlbWaybillISearchRequest;
                public class A {
                    WlbWaybillISearchRequest ask() {
                        WaybillApplyRequest apply = new WaybillApplyRequest();
                        apply.setCpCode("ZTO");
                        WlbWaybillISearchRequest req = new WlbWaybillISearchRequest();
                        req.setWaybillApplyRequest(apply);
                        return req;
                    }
                }
                """);

        assertMoved();
    }

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
    void settingsOfANewClientBecomeItsOptions() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        write("A", """
                import com.taobao.api.*;
                import com.taobao.api.request.TradesSoldGetRequest;
                public class A {
                    private final DefaultTaobaoClient client;
                    A(String url, int seconds) {
                        client = new DefaultTaobaoClient(url, "1", "s");
                        client.setConnectTimeout(3000);
                        client.setNeedEnableLogger(false);
                        client.setReadTimeout(seconds * 1000);
                        client.setNeedCheckRequest(false);
                    }
                    TradesSoldGetRequest request() {
                        TradesSoldGetRequest request = new TradesSoldGetRequest();
                        request.setTopHttpMethod("GET");
                        return request;
                    }
                }
                """);

        assertMoved();
        assertTrue(
                read("A")
                        .contains("client = new DefaultTaobaoClient(url, \"1\", \"s\", new ClientOptions()"
                                + ".connectTimeout(Duration.ofMillis(3000)).attemptTimeout(Duration.ofMillis(seconds * 1000))"
                                + ".deadline(Duration.ofMillis(Math.max(60000, seconds * 1000)))"
                                + ".checking(ClientOptions.Checking.BY_THE_PLATFORM));\n    }"),
                read("A"));
    }

    @Test
    void textsAndExceptionsAreMadeAsBefore() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        write("ShopException", """
                import com.taobao.api.ApiException;
                public class ShopException extends ApiException {
                    public ShopException(String message) {
                        super(message);
                    }
                }
                """);
        write("A", """
                import com.taobao.api.ApiException;
                import com.taobao.api.internal.util.StringUtils;
                import java.util.List;
                public class A {
                    String check(String nick, List<String> fields) throws ApiException {
                        if (StringUtils.isEmpty(nick) || !StringUtils.areNotEmpty(nick, "a")) {
                            throw new ShopException("no nick");
                        }
                        if (!StringUtils.isNumeric("12") || StringUtils.split("a,b", ',').length == 0) {
                            throw new ApiException("alone");
                        }
                        return StringUtils.join(fields, ",") + StringUtils.formatDateTime(new java.util.Date());
                    }
                    String told() {
                        try {
                            return check("a", List.of());
                        } catch (ApiException e) {
                            return e.getErrCode() + e.getSubErrCode() + e.getSubErrMsg();
                        }
                    }
                }
                """);

        assertMoved();
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
    void anAnswerThatCodeMakesItselfIsShared() throws Exception {
        project.withJar(Set.of(), "taobao.trade.fullinfo.get");
        write("A", """
                import com.taobao.api.response.TradeFullinfoGetResponse;
                import com.taobao.api.response.TradeFullinfoGetResponse.Order;
                import java.util.List;
                public class A {
                    TradeFullinfoGetResponse.Trade made() {
                        TradeFullinfoGetResponse.Trade trade = new TradeFullinfoGetResponse.Trade();
                        trade.setTid(1L);
                        Order order = new Order();
                        order.setOid(2L);
                        trade.setOrders(List.of(order));
                        return trade;
                    }
                    String status(TradeFullinfoGetResponse response) {
                        return response.getTrade().getStatus() + made().getOrders().get(0).getOid();
                    }
                }
                """);

        assertMoved();
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
    void codeOfOtherLibrariesThatAreNotThereDisturbsNothing() throws Exception {
        project.withJar(Set.of("Item"), "taobao.items.onsale.get");
        write("A", """
                import com.taobao.api.*;
                import com.taobao.api.domain.Item;
                import com.taobao.api.request.ItemsOnsaleGetRequest;
                import java.util.List;
                import lombok.extern.slf4j.Slf4j;
                import org.springframework.stereotype.Service;
                @Slf4j
                @Service
                public class A {
                    @org.springframework.beans.factory.annotation.Autowired
                    private Settings settings;
                    List<Item> items(String session) {
                        try {
                            TaobaoClient client = new DefaultTaobaoClient(settings.getUrl(), settings.getKey(), "s");
                            List<Item> items = client.execute(new ItemsOnsaleGetRequest(), session).getItems();
                            log.info("items {}", items.get(0).getNumIid());
                            items.forEach(item -> settings.save(item.getTitle(), item));
                            return items;
                        } catch (ApiException e) {
                            log.error(e.getErrMsg(), e);
                            return null;
                        }
                    }
                }
                """);
        Files.copy(
                project.jar(),
                Files.createDirectories(project.root().resolve("lib")).resolve("taobao-sdk.jar"));
        Run run = Run.of(project.root().toString());

        assertTrue(
                run.out().lines().noneMatch(line -> line.startsWith("  " + FOLDER) && !line.contains("is harmless")),
                run.out());
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

    @Test
    void aTypeThatTheDocumentChangedIsToldAndTheJarKnowsTheOldOne() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        project.addSpec("taobao.trades.sold.get", "total_results", "String");
        write("A", """
                import com.taobao.api.*;
                import com.taobao.api.request.TradesSoldGetRequest;
                public class A {
                    DefaultTaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "1", "s");
                    long total(String session) throws ApiException {
                        return client.execute(new TradesSoldGetRequest(), session).getTotalResults();
                    }
                }
                """);

        assertMoved("A.java:7: incompatible types: String cannot be converted to long: Long.parseLong(..)");
    }
}
