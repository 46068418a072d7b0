package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.model.Paging;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Finds how thousands of real documents page. A person read 45 of those that choose a page inside an object, chosen by the hash of the name: 42
 * were right, and the other three, whose total is not in every answer, gave the rule about such totals.
 *
 * <p>Run by {@code mvn -B -pl api-specs verify -Pcorpus}.
 */
@Tag("corpus")
class PagingsCorpusTest {
    @Test
    void findsThemInNearlyThreeHundredDocuments() {
        List<Paging> found = RealDocuments.models().values().stream()
                .flatMap(api -> api.conventions().paging().stream())
                .toList();
        long inObjects =
                found.stream().filter(paging -> paging.object().isPresent()).count();

        assertEquals(
                "91 in objects, 197 at the top",
                inObjects + " in objects, " + (found.size() - inObjects) + " at the top");
    }
}
