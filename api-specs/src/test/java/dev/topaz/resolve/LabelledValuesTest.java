package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "状态：0-下架，1-上架 | 0,1",
                "业务类型。PAY：支付， REFUND：退款 | PAY,REFUND",
                "类型 A（一） B（二） | A,B",
                "1->机场,2->火车站;100->其他 | 1,2,100",
                "状态 -1=拒绝，0=待审核，1=通过 | -1,0,1",
                "卖家类型，B表示商城卖家，C表示淘宝卖家。默认全部 | B,C",
                "(buyer：买家、seller：卖家) | buyer,seller",
                "状态-0:待部署,1:部署 | 0,1",
                "审核状态-1：拒绝，0：审核中，1：审核通过 | -1,0,1",
            })
    void aListWithMeaningsIsRead(String description, String values) {
        assertEquals(
                List.of(values.split(",")),
                List.copyOf(LabelledValues.of(description).keySet()));
    }

    @Test
    void theMeaningsAreReadToo() {
        assertEquals(Map.of("A", "一", "B", "二（旧）"), LabelledValues.of("A（一） B（二（旧））"));
        assertEquals(Map.of("0", "下架", "1", "上架"), LabelledValues.of("0-下架，1-上架"));
        assertEquals(Map.of("0", "新增", "1", "更新"), LabelledValues.of("操作类型(0:新增 1:更新)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "一个状态",
                "0：下架",
                "时间 yyyy-MM-dd HH:mm:ss",
                "例如 0：下架，1：上架",
                "如\"POST\"代表邮政,\"ZJS\"代表宅急送",
                "json，a：一，b：二",
                "key：编码，value：类目",
                "1-甲，2-乙，3.丙",
                "1甲,2:乙,4:丙",
                "0:自有;3:公布;11私有",
                "1 甲:乙，A：二，B：三，2：四",
                "1（甲）2（乙）3（丙）",
                "A：一，1：二",
                "A：一，A：二",
                "WAIT_AGREE(申请，等待) WAIT_SEND(退货，确认) CLOSED(关闭) DONE(成功)",
                "A：一，B-二",
                "类型-1:买,2:卖",
            })
    void whatIsNotCertainIsNone(String description) {
        assertEquals(Map.of(), LabelledValues.of(description));
    }
}
