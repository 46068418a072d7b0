package dev.topaz.spec.catalog;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import dev.topaz.spec.place.NamePattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A catalogue of a few APIs and one topic. */
public final class SmallCatalog implements ApiCatalog {
    private final Map<String, ApiFacts> apis = new TreeMap<>();

    public SmallCatalog() {
        documented("taobao.trade.fullinfo.get", "获取单笔交易的详细信息", "交易API");
        documented("taobao.trades.sold.get", "查询卖家已卖出的交易数据", "交易API");
        documented("taobao.refunds.receive.get", "查询卖家收到的退款列表", "退款API");
        documented("tmall.item.schema.add", "天猫发布商品", "商品API");
        ParamSpec request = param("iid", "Number", Limits.NONE, List.of());
        ApiSpec undocumented = new ApiSpec(
                "taobao.item.add",
                "",
                "",
                "",
                "",
                Session.UNKNOWN,
                List.of(request),
                List.of(),
                List.of(),
                Location.NONE);
        apis.put(
                undocumented.name(),
                new ApiFacts(
                        undocumented,
                        FactSource.OFFICIAL_CLASS,
                        Optional.of(LocalDate.of(2020, 4, 4)),
                        Set.of("request/iid")));
    }

    private void documented(String name, String title, String category) {
        Limits limits =
                new Limits(OptionalLong.of(9), OptionalLong.of(20), OptionalLong.of(1), OptionalLong.of(100), "40");
        ParamSpec oid = param("oid", "Number", Limits.NONE, List.of());
        ParamSpec old = param("old", "String", Limits.NONE, List.of());
        ApiSpec spec = new ApiSpec(
                name,
                title,
                "",
                category,
                "https://open.taobao.com/api.htm?docId=54&docType=2",
                Session.REQUIRED,
                List.of(param("page_size", "Number", limits, List.of())),
                List.of(param("trade", "Trade", Limits.NONE, List.of(oid, old))),
                List.of(new ErrorSpec("isv.trade-not-exist", "", "", Location.NONE)),
                Location.NONE);
        apis.put(
                name,
                new ApiFacts(
                        spec,
                        FactSource.DOCUMENT,
                        Optional.of(LocalDate.of(2024, 3, 27)),
                        Set.of("response/trade/old")));
    }

    private static ParamSpec param(String name, String type, Limits limits, List<ParamSpec> fields) {
        return new ParamSpec(
                name, type, type.equals("Number"), "", limits, "", fields, Children.DOCUMENTED, Location.NONE);
    }

    @Override
    public LocalDate date() {
        return LocalDate.of(2025, 2, 20);
    }

    @Override
    public Optional<ApiFacts> find(String apiName) {
        return Optional.ofNullable(apis.get(apiName));
    }

    @Override
    public Optional<TopicFacts> topic(String topicName) {
        ParamSpec tid = param("tid", "Number", Limits.NONE, List.of());
        return topicName.equals("taobao_trade_TradeCreate")
                ? Optional.of(new TopicFacts(topicName, "创建交易消息", "淘宝交易", "", List.of(tid), Set.of("tid")))
                : Optional.empty();
    }

    @Override
    public Set<String> apiNames(NamePattern pattern) {
        Set<String> names = new TreeSet<>(apis.keySet());
        names.removeIf(name -> !pattern.matches(name));
        return names;
    }

    @Override
    public Set<String> topicNames(NamePattern pattern) {
        return pattern.matches("taobao_trade_TradeCreate") ? Set.of("taobao_trade_TradeCreate") : Set.of();
    }

    @Override
    public List<CatalogTitle> titles() {
        List<CatalogTitle> titles = new ArrayList<>();
        apis.forEach((name, facts) -> titles.add(new CatalogTitle(
                CatalogTitle.Kind.API, name, facts.spec().title(), facts.spec().category())));
        titles.add(new CatalogTitle(CatalogTitle.Kind.TOPIC, "taobao_trade_TradeCreate", "创建交易消息", "淘宝交易"));
        return titles;
    }
}
