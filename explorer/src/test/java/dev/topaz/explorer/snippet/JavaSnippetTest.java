package dev.topaz.explorer.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.DemoSpecs;
import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.library.TypeSharing;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.ApiSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSnippetTest {
    private static final String URL = "http://127.0.0.1:1/router/rest";
    private static final Map<String, String> EVERYTHING = Map.of(
            "tid", "12",
            "memo", "a\"b\\c\n中",
            "ids", "1,2",
            "since", "2020-01-01 00:00:00",
            "paid", "true",
            "order", "{\"oid\":7,\"sku_names\":[\"红\",\"蓝\"]}");

    private static String java(ApiSpec spec, Map<String, String> params, Map<String, CallOrder.Upload> files) {
        CallOrder order = new CallOrder(spec.name(), null, params, files, null, null, null, null, null, null);
        return JavaSnippet.of(
                ApiResolver.resolve(List.of(spec), List.of()).apis().get(0), order, URL, Optional.empty());
    }

    @Test
    void aCommentShowsHowToAskForTypesThatAnotherApiHas() {
        CallOrder order = new CallOrder("", null, null, null, null, null, null, null, null, null);
        String java = JavaSnippet.of(
                ApiResolver.resolve(List.of(DemoSpecs.TRADE), List.of()).apis().get(0),
                order,
                URL,
                Optional.of(new TypeSharing("taobao.demo.trades.get", List.of("Order", "Trade"))));

        assertTrue(java.contains("""
                // Also in taobao.demo.trades.get: Order, Trade. One class of the package for both:
                // @TopApis(value = {"taobao.demo.trade.get", "taobao.demo.trades.get"}, sharedTypes = {"Order", "Trade"})
                interface Shop {}
                """), java);
    }

    @Test
    void makesTheCallWithGeneratedClasses() {
        assertEquals("""
                import dev.topaz.runtime.DefaultTaobaoClient;
                import dev.topaz.runtime.StringUtils;
                import dev.topaz.runtime.TopApiException;
                import dev.topaz.runtime.TopApis;
                import java.util.List;

                @TopApis("taobao.demo.trade.get") // the compiler writes its request, its response and ShopClient
                interface Shop {}

                public final class ShopCall {
                    public static void main(String[] args) {
                        String appKey = System.getenv("TOP_APP_KEY");
                        String appSecret = System.getenv("TOP_APP_SECRET");
                        String session = System.getenv("TOP_SESSION");
                        ShopClient shop = new ShopClient(new DefaultTaobaoClient("http://127.0.0.1:1/router/rest", appKey, appSecret));

                        DemoTradeGetRequest request = new DemoTradeGetRequest();
                        request.setIds("1,2");
                        request.setMemo("a\\"b\\\\c\\n中");
                        DemoTradeGetRequest.Order obj1 = new DemoTradeGetRequest.Order();
                        obj1.setOid(7L);
                        obj1.setSkuNames(List.of("红", "蓝"));
                        request.setOrder(obj1);
                        request.setPaid(true);
                        request.setSince(StringUtils.parseDateTime("2020-01-01 00:00:00"));
                        request.setTid(12L);

                        try {
                            DemoTradeGetResponse response = shop.demoTradeGet(request, session);
                            System.out.println(response.getBody());
                        } catch (TopApiException e) { // the platform or the business has refused
                            System.err.println(e.getMessage());
                        }
                    }
                }
                """, java(DemoSpecs.TRADE, EVERYTHING, Map.of()));
    }

    @Test
    void whatASetterDoesNotTakeIsAComment() {
        String java = java(DemoSpecs.TRADE, Map.of("tid", "1*/\n2", "order", "{\"oid\":\"x\"}"), Map.of());

        assertTrue(java.contains("// setTid does not take \"1*/\\n2\"\n"), java);
        assertTrue(java.contains("request.setOrder(\"{\\\"oid\\\":\\\"x\\\"}\");\n"), java);
    }

    @Test
    void controlCharactersAreEscaped() {
        String java = java(DemoSpecs.TRADE, Map.of("memo", "a\u202Eb\u0001"), Map.of());

        assertTrue(java.contains("request.setMemo(\"a\\u202eb\\u0001\");"), java);
    }

    @Test
    void compilesWithWhatTheProcessorGenerates(@TempDir Path folder) throws Exception {
        DemoSpecs.write(folder);
        Map<String, CallOrder.Upload> files = Map.of("image", new CallOrder.Upload("画.png", "image/png", new byte[0]));

        assertEquals(
                List.of(),
                new SnippetCompiler(folder)
                        .errors(Map.of(
                                DemoSpecs.TRADE.name(), java(DemoSpecs.TRADE, EVERYTHING, Map.of()),
                                DemoSpecs.UPLOAD.name(), java(DemoSpecs.UPLOAD, Map.of(), files),
                                DemoSpecs.EMPTY.name(), java(DemoSpecs.EMPTY, Map.of(), Map.of()))));
    }

    @Test
    void theCompilerWouldComplain(@TempDir Path folder) throws Exception {
        DemoSpecs.write(folder);

        assertEquals(
                1,
                new SnippetCompiler(folder)
                        .errors(Map.of(
                                DemoSpecs.TRADE.name(),
                                java(DemoSpecs.TRADE, EVERYTHING, Map.of()).replace("setTid", "setTidd")))
                        .size());
    }
}
