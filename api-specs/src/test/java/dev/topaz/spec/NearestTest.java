package dev.topaz.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void findsTheWordThatWasProbablyMeant() {
        assertEquals(Optional.of("Number"), Nearest.to("Numbr", List.of("String", "Number")));
        assertEquals(Optional.of("taobao.trade.get"), Nearest.to("taobao.trade.gte", List.of("taobao.trade.get")));
    }

    @Test
    void findsNothingWhereEverythingIsFarAway() {
        assertEquals(Optional.empty(), Nearest.to("Order", List.of("String", "Number")));
        assertEquals(Optional.empty(), Nearest.to("", List.of("String")));
    }

    @Test
    void takesCapitalsForNoMistakeUnlessTheyAreAllThatDiffers() {
        assertEquals(Optional.of("Number"), Nearest.to("NUMBER", List.of("String", "Number")));
        assertEquals(Optional.of("ResultDto"), Nearest.to("ResultDt", List.of("ResultDTO", "ResultDto")));
    }

    @Test
    void prefersTheFirstInTheAlphabetOfTwoThatAreEquallyNear() {
        assertEquals(Optional.of("aac"), Nearest.to("aaa", List.of("aad", "aac")));
    }
}
