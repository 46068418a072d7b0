package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Code in the styles of real projects, which moves. */
class CodeStylesTest extends CodeFixture {
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
