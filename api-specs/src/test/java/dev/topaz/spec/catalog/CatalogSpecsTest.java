package dev.topaz.spec.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.place.NamePattern;
import dev.topaz.spec.place.SpecText;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogSpecsTest {
    private final CatalogSpecs specs = new CatalogSpecs(new SmallCatalog());

    @Test
    void servesFactsAsASpec() {
        SpecText text = specs.find("taobao.trades.sold.get").orElseThrow();
        ApiSpec spec = SpecXml.read(text.file(), text.xml()).spec().orElseThrow();

        assertEquals("catalogue-2025-02-20/taobao.trades.sold.get.xml", text.file());
        assertEquals("查询卖家已卖出的交易数据", spec.title());
        ParamSpec trade = spec.response().get(0);
        assertEquals("", trade.fields().get(0).description());
        assertEquals(
                "From the classes of the official SDK of 2024-03-27.",
                trade.fields().get(1).description());
    }

    @Test
    void saysOnceOfAnApiWithoutDocumentThatThereIsNone() {
        String xml = specs.find("taobao.item.add").orElseThrow().xml();
        ApiSpec spec = SpecXml.read("test", xml).spec().orElseThrow();

        assertEquals(
                "From the classes of the official SDK of 2020-04-04. No document describes this API.",
                spec.description());
        assertEquals("", spec.request().get(0).description());
    }

    @Test
    void doesNotHaveWhatTheCatalogueDoesNotHave() {
        assertEquals(Optional.empty(), specs.find("taobao.nothing.get"));
        assertFalse(specs.holds("taobao.nothing.get"));
        assertTrue(specs.holds("taobao.item.add"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", "*.get", "*taobao*"})
    void aPatternThatBeginsWithAStarNeverStandsForTheCatalogue(String pattern) {
        assertEquals(Set.of(), specs.apiNames(NamePattern.of(pattern)));
        assertEquals(Set.of(), specs.ownApiNames());
    }

    @Test
    void aPatternWithABeginningDoes() {
        assertEquals(
                Set.of("taobao.trade.fullinfo.get", "taobao.trades.sold.get"),
                specs.apiNames(NamePattern.of("taobao.trade*")));
    }

    @Test
    void aMessageMaySuggestEveryName() {
        assertEquals(5, specs.apiNames().size());
    }
}
