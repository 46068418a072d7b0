package dev.topaz.diff;

import static dev.topaz.diff.Comparison.api;
import static dev.topaz.diff.Comparison.changes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.ApiSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a report makes of all changes together. */
class DiffReportTest {
    @Test
    void theWorstDecidesTheVersion() {
        ApiSpec bare = api("", "");
        ApiSpec optional = api("", "<request><param name='a' type='String'/></request>");
        ApiSpec required = api("", "<request><param name='a' type='String' required='true'/></request>");

        assertEquals("major", suggestion(optional, bare));
        assertEquals("major", suggestion(bare, required));
        assertEquals("minor", suggestion(bare, optional));
        assertEquals("patch", suggestion(bare, api("title='x'", "")));
        assertEquals("none", new DiffReport(SpecDiff.compareAll(List.of(bare), List.of(bare))).suggestion());
    }

    private static String suggestion(ApiSpec before, ApiSpec after) {
        return new DiffReport(SpecDiff.compareAll(List.of(before), List.of(after))).suggestion();
    }

    @Test
    void theWorstComesFirst() {
        ApiSpec before = api(
                "",
                "<request><param name='a' type='String' description='x'/><param name='b' type='Number'/></request>");
        ApiSpec after = api("", "<request><param name='a' type='String' description='y'/></request>");

        assertEquals(
                "breaks source: request/b: removed: Number; prose: request/a: prose: x -> y", changes(before, after));
    }
}
