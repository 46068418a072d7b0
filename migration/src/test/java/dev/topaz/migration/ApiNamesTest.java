package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.place.NamePattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ApiNamesTest {
    @Test
    void anApiIsFoundByItsClass() {
        ApiNames names = new ApiNames(List.of(
                "taobao.trade.get",
                "taobao.taobao.trade.get",
                "tao.bao.item.get",
                "tmall.item.add_more",
                "alibaba.wdk.sku.v2"));

        assertEquals(Optional.of("taobao.trade.get"), names.known("TradeGet"));
        assertEquals(Optional.of("taobao.taobao.trade.get"), names.known("TaobaoTradeGet"));
        assertEquals(Optional.of("tao.bao.item.get"), names.known("TaoBaoItemGet"));
        assertEquals(Optional.of("tmall.item.add_more"), names.known("TmallItemAddMore"));
        assertEquals(Optional.of("alibaba.wdk.sku.v2"), names.known("AlibabaWdkSkuV2"));
    }

    @Test
    void aClassThatOnlyHasTheSameLettersIsOfNoApi() {
        ApiNames names = new ApiNames(List.of("taobao.trade.get"));

        assertEquals(Optional.empty(), names.known("Tradeget"));
        assertEquals(Optional.empty(), names.known("TaobaoTradeGet"));
        assertEquals(Optional.empty(), names.known("Trade_Get"));
    }

    @Test
    void everyApiOfTheCatalogueIsFoundByItsClass() {
        Set<String> all = ApiCatalog.installed(ApiNamesTest.class.getClassLoader())
                .orElseThrow()
                .apiNames(NamePattern.of("*"));
        Map<String, String> byClass = new TreeMap<>();
        all.forEach(name -> byClass.put(ApiNames.classOf(name), name));
        ApiNames names = new ApiNames(all);
        Map<String, String> found = new TreeMap<>();
        byClass.keySet().forEach(each -> found.put(each, names.known(each).orElse("")));

        assertEquals(byClass, found);
    }
}
