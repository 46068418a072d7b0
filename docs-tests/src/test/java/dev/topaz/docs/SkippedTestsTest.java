package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests are skipped in one way, which a run can forbid. */
class SkippedTestsTest {
    private static final String MECHANISM = "test-data/";
    private static final Pattern OTHER_WAYS =
            Pattern.compile("org\\.junit\\.jupiter\\.api\\.(?:Assumptions|Disabled|condition\\.)|TestAbortedException");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z_]+)\\(\"");

    @Test
    void noTestIsSkippedButForWantOfARequirement() {
        List<String> others = Repository.files(path -> path.endsWith(".java") && !path.startsWith(MECHANISM))
                .filter(path -> !path.endsWith("/SkippedTestsTest.java"))
                .filter(path -> OTHER_WAYS.matcher(Repository.read(path)).find())
                .toList();

        assertEquals(List.of(), others, "use Requirement of test-data");
    }

    @Test
    void whoContributesReadsOfEveryRequirement() {
        String page = Repository.read("CONTRIBUTING.md");
        List<String> labels = CONSTANT.matcher(
                        Repository.read(MECHANISM + "src/main/java/dev/topaz/testdata/Requirement.java"))
                .results()
                .map(constant -> constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();

        assertTrue(labels.size() > 5, labels::toString);
        assertEquals(
                List.of(),
                labels.stream()
                        .filter(label -> !page.contains("`" + label + "`"))
                        .toList());
    }
}
