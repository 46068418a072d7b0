package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.model.ApiModel;
import dev.topaz.model.BusinessStatus;
import dev.topaz.model.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Finds the second envelope in thousands of real documents, and holds the findings against what a person read in 200 of them.
 *
 * <p>Run by {@code mvn -B -pl api-specs verify -Pcorpus}.
 */
@Tag("corpus")
class BusinessStatusCorpusTest {
    private static final String NONE = "-";

    private static Map<String, ApiModel> models;

    private static Map<String, ApiModel> models() {
        if (models == null) {
            models = RealDocuments.models();
        }
        return models;
    }

    @Test
    void findsWhatAPersonFindsIn99OfAHundredDocuments() {
        List<String> wrong = new ArrayList<>();
        List<String[]> verdicts = RealDocuments.verdicts("business-status.tsv");
        for (String[] verdict : verdicts) {
            Optional<BusinessStatus> found =
                    models().get(verdict[0]).conventions().businessStatus();
            List<String> actual = List.of(
                    found.map(BusinessStatus::path).orElse(NONE),
                    found.flatMap(status -> status.code().map(FieldPath::toString))
                            .orElse(NONE),
                    found.flatMap(status -> status.message().map(FieldPath::toString))
                            .orElse(NONE));
            if (!actual.equals(List.of(verdict[1], verdict[2], verdict[3])) || !verdict[4].equals("right")) {
                wrong.add(verdict[0] + " " + actual);
            }
        }
        assertTrue(wrong.size() * 100 <= verdicts.size(), wrong::toString);
    }

    @Test
    void findsThemInMoreThanHalfOfAllDocuments() {
        List<BusinessStatus> found = models().values().stream()
                .flatMap(api -> api.conventions().businessStatus().stream())
                .toList();
        long inObjects =
                found.stream().filter(status -> status.envelope().isPresent()).count();
        long withCodeOrMessage = found.stream()
                .filter(status -> status.code().isPresent() || status.message().isPresent())
                .count();
        assertEquals(
                "2231 in objects, 634 at the top, 2616 with a code or a message",
                inObjects + " in objects, " + (found.size() - inObjects) + " at the top, " + withCodeOrMessage
                        + " with a code or a message");
    }
}
