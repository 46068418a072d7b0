package dev.topaz.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.ApiSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a change of one API means for a type that others share with it. */
class SharedTypeChangesTest {
    private static ApiSpec trade(String api, String fields) {
        return Comparison.read(
                "name='" + api + "'",
                "<response><param name='trade' type='Trade'><param name='tid' type='Number'/>" + fields
                        + "</param></response>");
    }

    private static String changesOfPackage(List<ApiSpec> before, List<ApiSpec> after) {
        return SpecDiff.compareAll(before, after, Set.of("Trade")).stream()
                .flatMap(api -> api.changes().stream()
                        .map(change -> api.api() + " " + change.verdict().words() + ": " + DiffFormat.words(change)))
                .collect(Collectors.joining("; "));
    }

    @Test
    void aFieldOfASharedTypeThatAnotherApiStillGivesBreaksNoSource() {
        ApiSpec with = trade("demo.a.get", "<param name='memo' type='String'/>");
        ApiSpec without = trade("demo.a.get", "");
        ApiSpec other = trade("demo.b.get", "<param name='memo' type='String'/>");

        assertEquals(
                "demo.a.get breaks at run time: response/trade/memo: removed: String",
                changesOfPackage(List.of(with, other), List.of(without, other)));
        assertEquals(
                "demo.a.get breaks source: response/trade/memo: removed: String",
                changesOfPackage(List.of(with), List.of(without)));
    }

    @Test
    void aFieldThatASharedTypeLosesBreaksWhatIsWrittenForEveryApi() {
        List<ApiSpec> before =
                List.of(trade("demo.a.get", "<param name='memo' type='String'/>"), trade("demo.b.get", ""));
        List<ApiSpec> after = List.of(trade("demo.a.get", ""), trade("demo.b.get", ""));

        assertEquals(
                "demo.a.get breaks source: response/trade/memo: removed: String; "
                        + "demo.b.get breaks source: response: type: Trade.getMemo(): String",
                changesOfPackage(before, after));
    }

    /** Facts of the catalogue have no place in a file, and the user cannot correct them. */
    @Test
    void anObjectThatCatalogueFactsContradictHasNoFieldsToCompare() {
        ApiSpec object =
                trade("demo.a.get", "<param name='memo' type='Memo'><param name='text' type='String'/></param>");
        ApiSpec text = trade("demo.b.get", "<param name='memo' type='String'/>");
        List<ApiSpec> before = List.of(object.withoutLocations(), text.withoutLocations());

        assertEquals("", changesOfPackage(before, before));
    }
}
