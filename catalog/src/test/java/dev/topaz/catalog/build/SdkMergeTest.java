package dev.topaz.catalog.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.scrape.json.JsonTree;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.FactSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SdkMergeTest {
    private static final String CLASSES = """
            {"jar":"2019-03-16","api":"demo.trade.get",
             "setters":[["setTid","Long"],["setPic","api.FileItem"],["setPayRate30","String"],
              ["setExtra","String"],["setExtraString","String"],
              ["setOrder","String"],["setOrder","DemoTradeGetRequest.Order"]],
             "requestTypes":{"DemoTradeGetRequest.Order":{"getters":[["getOid","Long",{"ApiField":"oid"}]]}},
             "getters":[["getTrade","domain.Trade",{"ApiField":"trade"}],
              ["getFees","List<String>",{"ApiListField":"fees","ApiField":"price"}]],
             "types":{"domain.Trade":{"getters":[["getTid","Long",{"ApiField":"tid"}],
               ["getOpenid","String",{"ApiField":"openid"}],
               ["getParent","domain.Trade",{"ApiField":"parent"}],
               ["getOrders","List<domain.Order>",{"ApiListField":"orders","ApiField":"order"}]]},
              "domain.Order":{"getters":[["getOid","Long",{"ApiField":"oid"}],
               ["getTrade","domain.Trade",{"ApiField":"trade"}]]}}}
            """;

    private final List<Contradiction> contradictions = new ArrayList<>();

    @Test
    void anApiWithoutDocumentComesFromItsClasses() {
        ApiFacts facts = SdkMerge.classesAlone(classes());

        assertEquals(FactSource.OFFICIAL_CLASS, facts.source());
        assertEquals("2019-03-16", facts.classesOf().orElseThrow().toString());
        assertEquals(
                List.of(
                        "tid Number",
                        "pic byte[]",
                        "pay_rate30 String",
                        "extra Json",
                        "order Order",
                        "order/oid Number"),
                lines(facts.spec().request()));
        assertEquals(
                List.of(
                        "trade Trade",
                        "trade/tid Number",
                        "trade/openid String",
                        "trade/parent Trade (fields not documented)",
                        "trade/orders Order[]",
                        "trade/orders/oid Number",
                        "trade/orders/trade Trade (fields not documented)",
                        "fees Price[]"),
                lines(facts.spec().response()));
        assertEquals(14, facts.fromClasses().size());
    }

    @Test
    void aDocumentWinsAndWhatOnlyClassesHaveIsMarked() {
        ApiSpec document = document("""
                {"doc":{"name":"demo.trade.get","requestParams":[
                 {"name":"pay_rate_30","type":"String","required":true},
                 {"name":"tid","type":"String"},
                 {"name":"order","type":"Order","subParams":[{"name":"oid","type":"Number"}]}],
                 "responseParams":[{"name":"trade","type":"Trade","subParams":[
                  {"name":"open_id","type":"String"},{"name":"tid","type":"Number"},
                  {"name":"orders","type":"Order []"}]}]}}
                """);

        ApiFacts facts = SdkMerge.merge(document, classes(), contradictions);

        assertEquals(FactSource.DOCUMENT, facts.source());
        assertEquals(
                List.of(
                        "pay_rate_30 String",
                        "tid String",
                        "order Order",
                        "order/oid Number",
                        "pic byte[]",
                        "extra Json"),
                lines(facts.spec().request()));
        assertEquals(
                List.of(
                        "trade Trade",
                        "trade/open_id String",
                        "trade/tid Number",
                        "trade/orders Order[]",
                        "trade/orders/oid Number",
                        "trade/orders/trade Trade (fields not documented)",
                        "trade/openid String",
                        "trade/parent Trade (fields not documented)",
                        "fees Price[]"),
                lines(facts.spec().response()));
        assertEquals(
                Set.of(
                        "request/pic",
                        "request/extra",
                        "response/trade/orders/oid",
                        "response/trade/orders/trade",
                        "response/trade/openid",
                        "response/trade/parent",
                        "response/fees"),
                facts.fromClasses());
    }

    @Test
    void whatTheTwoSayDifferentlyIsListed() {
        ApiSpec document = document("""
                {"doc":{"name":"demo.trade.get",
                 "requestParams":[{"name":"tid","type":"Number[]"},{"name":"pic","type":"byte[]"},{"name":"extra","type":"Json"}],
                 "responseParams":[{"name":"trade","type":"Trade","subParams":[
                  {"name":"tid","type":"String"},{"name":"openid","type":"Price"},
                  {"name":"orders","type":"TradeOrder []","subParams":[{"name":"oid","type":"Number[]"}]}]},
                  {"name":"fees","type":"Fee []","subParams":[{"name":"x","type":"String"}]}]}}
                """);

        SdkMerge.merge(document, classes(), contradictions);

        assertEquals(
                List.of(
                        "demo.trade.get\trequest/tid\tNumber[]\tLong\t2019-03-16",
                        "demo.trade.get\tresponse/trade/tid\tString\tLong\t2019-03-16",
                        "demo.trade.get\tresponse/trade/orders\tTradeOrder[]\tList<Order>\t2019-03-16",
                        "demo.trade.get\tresponse/trade/orders/oid\tNumber[]\tLong\t2019-03-16",
                        "demo.trade.get\tresponse/fees\tFee[]\tList<String>\t2019-03-16"),
                contradictions.stream().map(Contradiction::line).toList());
    }

    private static SdkApi classes() {
        return SdkApi.read(JsonTree.parse(CLASSES).orElseThrow());
    }

    private static ApiSpec document(String line) {
        return DocumentFacts.api(JsonTree.parse(line).orElseThrow());
    }

    private static List<String> lines(List<ParamSpec> params) {
        List<String> lines = new ArrayList<>();
        params.forEach(param -> lines(param, "", lines));
        return lines;
    }

    private static void lines(ParamSpec param, String parent, List<String> lines) {
        boolean open = param.children() == Children.UNDOCUMENTED;
        lines.add(parent + param.name() + " " + param.type() + (open ? " (fields not documented)" : ""));
        param.fields().forEach(field -> lines(field, parent + param.name() + "/", lines));
    }
}
