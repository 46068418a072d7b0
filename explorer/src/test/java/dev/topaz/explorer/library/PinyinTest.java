package dev.topaz.explorer.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "订单查询, ddcx",
        "订单查询, dingdan",
        "订单查询, dingd",
        "订单查询, ddchax",
        "订单查询, cx",
        "查询卖家已卖出的交易数据（根据创建时间）, sjgj",
        "重置密码, czmm",
        "重置密码, zzmm",
        "退款API, tkapi",
        "绿色, lvse",
        "订单查询, DDCX"
    })
    void fitsInitialsSyllablesAndMixtures(String text, String letters) {
        assertTrue(Pinyin.of(text).contains(letters));
    }

    @ParameterizedTest
    @CsvSource({"订单查询, d", "订单查询, dx", "订单查询, ddcxx", "订单查询, dingdax", "'', dd"})
    void doesNotFitOtherLettersOrASingleOne(String text, String letters) {
        assertFalse(Pinyin.of(text).contains(letters));
    }

    @Test
    void categoriesStandUnderTheirLettersInTheOrderOfADictionary() {
        List<CategoryGroup> groups =
                CategoryGroup.of(Map.of("交易API", 2L, "商品API", 1L, "AE-供应链", 3L, "交换", 1L, "", 4L, "1688推客", 5L));

        assertEquals(
                "A: AE-供应链; J: 交换, 交易API; S: 商品API; #: , 1688推客",
                String.join(
                        "; ",
                        groups.stream()
                                .map(group -> group.letter() + ": "
                                        + String.join(
                                                ", ",
                                                group.categories().stream()
                                                        .map(CategoryGroup.Category::name)
                                                        .toList()))
                                .toList()));
    }
}
