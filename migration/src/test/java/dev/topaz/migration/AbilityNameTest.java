package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.migration.OfficialName.Shelf;
import dev.topaz.migration.source.JavaSource;
import org.junit.jupiter.api.Test;

class AbilityNameTest {
    @Test
    void thePackageSaysWhatKindOfTypeItIs() {
        assertEquals(Shelf.REQUEST, shelf("com.taobao.top.ability414.request.TaobaoTradeGetRequest"));
        assertEquals(Shelf.RESPONSE, shelf("com.taobao.top.defaultability.response.TaobaoTradeGetResponse"));
        assertEquals(Shelf.API_OBJECT, shelf("com.taobao.top.ability.domain.TaobaoTradeGetTrade"));
        assertEquals(Shelf.ABILITY, shelf("com.taobao.top.ability414.Ability414"));
        assertEquals(Shelf.CORE, shelf("com.taobao.top.DefaultTopApiClient"));
    }

    private static Shelf shelf(String name) {
        return OfficialName.parse(name).shelf();
    }

    @Test
    void theFirstWordOfAnApiOfThePlatformIsLeftOut() {
        assertEquals("TradeGet", AbilityName.apiClass("TaobaoTradeGet"));
        assertEquals("TaobaokeItemsGet", AbilityName.apiClass("TaobaoTaobaokeItemsGet"));
        assertEquals("TaobaokeItemsGet", AbilityName.apiClass("TaobaokeItemsGet"));
        assertEquals(
                "AlibabaTaobaoUdSmartOrderDetailPull", AbilityName.apiClass("AlibabaTaobaoUdSmartOrderDetailPull"));
        assertEquals("TaobaoTradeGet", AbilityName.newer("TradeGet", "taobao.trade.get"));
        assertEquals("TmallItemAdd", AbilityName.newer("TmallItemAdd", "tmall.item.add"));
    }

    @Test
    void aRequestTellsItsResponseAndItsMethod() {
        OfficialName name = OfficialName.parse("com.taobao.top.ability414.request.TaobaoTradeGetRequest");

        assertEquals("com.taobao.top.ability414.response.TaobaoTradeGetResponse", AbilityName.response(name));
        assertEquals("Ability414", AbilityName.className(AbilityName.ability(name.packageName())));
        assertEquals("taobaoTradeGet", AbilityName.method("TaobaoTradeGet"));
    }

    @Test
    void otherLibrariesOfThePlatformAreNotTheSdk() {
        assertFalse(JavaSource.isOfSdk("com.taobao.top.link.channel.ChannelException"));
        assertFalse(JavaSource.isOfSdk("com.taobao.top.android.api.ApiError"));
        assertFalse(JavaSource.isNamedIn("import com.taobao.top.domain.PropValue;"));
        assertFalse(JavaSource.isOfSdk("com.taobao.top.abilities.Ability"));
        assertTrue(JavaSource.isOfSdk("com.taobao.top.TopFileItem"));
        assertTrue(JavaSource.isNamedIn("import com.taobao.top.*;"));
    }
}
