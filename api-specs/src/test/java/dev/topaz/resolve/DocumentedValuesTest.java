package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "可选值: WAIT, SENT, DONE ! WAIT SENT DONE",
                "状态。可选值：1(上架)，2(下架)。其他说明 ! 1 2",
                "取值：a:甲;b:乙 ! a b",
                "values: \"on\", \"off\" ! on off",
                "可选值: 见附录 ! ''",
                "可选值: WAIT ! ''",
                "可选值: WAIT, 以及其他 ! ''",
                "WAIT, SENT ! ''"
            })
    void readsValuesWhereProseIsCertain(String description, String values) {
        List<String> expected = values.isEmpty() ? List.of() : List.of(values.split(" "));

        assertEquals(expected, List.copyOf(DocumentedValues.announced(description)));
    }
}
