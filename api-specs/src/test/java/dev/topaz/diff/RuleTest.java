package dev.topaz.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.diff.ClassMembers.Position;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleTest {
    /** Why a rule for requests does to source and run time what its counterpart for answers does not. */
    private static final Map<RulePair, String> REASONS = new EnumMap<>(Map.of(
            RulePair.RESPELLED_INSIDE, "answers are read by generated code; the text of an object may be a user's own",
            RulePair.REQUIRED_ADDED, "an answer with one more field is read as before",
            RulePair.BECAME_REQUIRED, "an answer that always has a field is one that may have it",
            RulePair.BECAME_OPTIONAL, "code may rely on a field that was always there",
            RulePair.VALUES_NARROWED,
                    "fewer values are a promise where they are read, and a demand where they are sent",
            RulePair.VALUES_ADDED, "code may not know a value that it did not read before",
            RulePair.LIMITS_NARROWED, "nobody checks an answer against limits",
            RulePair.LIMITS_WIDENED, "nobody checks an answer against limits",
            RulePair.DEFAULT_CHANGED, "the platform assumes defaults for what is not sent; an answer has none"));

    @Test
    void everyRuleForRequestsHasACounterpartForAnswers() {
        Set<Rule> paired = EnumSet.noneOf(Rule.class);
        for (RulePair pair : RulePair.values()) {
            assertTrue(pair.on(Position.REQUEST).name().startsWith("REQUEST_"), pair.name());
            assertTrue(pair.on(Position.RESPONSE).name().startsWith("RESPONSE_"), pair.name());
            assertEquals(
                    pair.on(Position.REQUEST).kind(), pair.on(Position.RESPONSE).kind(), pair.name());
            paired.add(pair.on(Position.REQUEST));
            paired.add(pair.on(Position.RESPONSE));
        }
        Set<Rule> sided = Arrays.stream(Rule.values())
                .filter(rule ->
                        rule.name().startsWith("REQUEST_") || rule.name().startsWith("RESPONSE_"))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
        assertEquals(sided, paired);
    }

    @Test
    void aCounterpartWithAnotherVerdictHasAReason() {
        for (RulePair pair : RulePair.values()) {
            boolean same = pair.on(Position.REQUEST).verdict()
                    == pair.on(Position.RESPONSE).verdict();
            assertTrue(same || REASONS.containsKey(pair), pair + " needs a reason");
        }
    }

    @Test
    void idsAreFoundAgain() {
        for (Rule rule : Rule.values()) {
            assertEquals(rule, Rule.of(rule.id()).orElseThrow());
        }
        assertEquals("request-became-required", Rule.REQUEST_BECAME_REQUIRED.id());
    }

    @Test
    void aUserMayJudgeOtherwise() {
        DiffReport report = new DiffReport(List.of(new ApiDiff(
                "demo.a.get",
                List.of(
                        Change.of(Rule.ERROR_CODE_REMOVED, "errors/a", "a", ""),
                        Change.of(Rule.REQUEST_PROSE_CHANGED, "request/a", "x", "y")))));

        DiffReport judged = Severities.of(List.of("error-code-removed=breaks-source", "request-prose-changed=ignore"))
                .judge(report);

        assertEquals(
                List.of(Change.of(Rule.ERROR_CODE_REMOVED, "errors/a", "a", "").judged(Verdict.BREAKS_SOURCE)),
                judged.apis().get(0).changes());
        assertEquals(
                List.of(),
                Severities.of(List.of("error-code-removed=ignore", "request-prose-changed=ignore"))
                        .judge(report)
                        .apis());
        assertEquals(report, Severities.STANDARD.judge(report));
    }

    @Test
    void aRuleThatIsNotThereIsRefusedWithTheNearestOne() {
        assertEquals(
                "there is no rule 'error-code-remove': did you mean 'error-code-removed'?",
                assertThrows(IllegalArgumentException.class, () -> Severities.of(List.of("error-code-remove=prose")))
                        .getMessage());
        assertEquals(
                "there is no verdict 'bad': it is breaks-source, breaks-run-time, compatible, prose or ignore",
                assertThrows(IllegalArgumentException.class, () -> Severities.of(List.of("error-code-removed=bad")))
                        .getMessage());
    }
}
