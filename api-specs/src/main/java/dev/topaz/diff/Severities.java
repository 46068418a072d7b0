package dev.topaz.diff;

import dev.topaz.spec.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a user says of rules, instead of what they say of themselves.
 *
 * <pre>{@code
 * Severities.of(List.of("error-code-removed=breaks-run-time", "request-prose-changed=ignore"))
 * }</pre>
 */
public final class Severities {
    /** Every rule as it is. */
    public static final Severities STANDARD = new Severities(Map.of());

    private static final String IGNORE = "ignore";

    private final Map<Rule, Optional<Verdict>> verdicts;

    private Severities(Map<Rule, Optional<Verdict>> verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * Reads what a user says.
     *
     * @param words each {@code rule=verdict}, where the verdict is {@code breaks-source}, {@code breaks-run-time},
     *     {@code compatible}, {@code prose} or {@code ignore}
     * @throws IllegalArgumentException if one of them is malformed; the message says which, and what would be right
     */
    public static Severities of(Collection<String> words) {
        Map<Rule, Optional<Verdict>> verdicts = new EnumMap<>(Rule.class);
        for (String word : words) {
            String[] parts = word.split("=", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException(
                        "'" + word + "' is not a rule and a verdict, such as error-code-removed=breaks-run-time");
            }
            verdicts.put(rule(parts[0].strip()), verdict(parts[1].strip()));
        }
        return new Severities(verdicts);
    }

    private static Rule rule(String id) {
        return Rule.of(id).orElseThrow(() -> {
            List<String> ids = Stream.of(Rule.values()).map(Rule::id).toList();
            String hint = Nearest.to(id, ids)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("the rules are " + String.join(", ", ids));
            return new IllegalArgumentException("there is no rule '" + id + "': " + hint);
        });
    }

    private static Optional<Verdict> verdict(String word) {
        if (word.equals(IGNORE)) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(Verdict.values())
                .filter(verdict -> word(verdict).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no verdict '" + word
                        + "': it is breaks-source, breaks-run-time, compatible, prose or ignore")));
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the report with the user's verdicts; APIs of which nothing is left are left out. */
    public DiffReport judge(DiffReport report) {
        return verdicts.isEmpty()
                ? report
                : new DiffReport(report.apis().stream()
                        .map(this::judge)
                        .filter(api -> !api.changes().isEmpty())
                        .toList());
    }

    private ApiDiff judge(ApiDiff api) {
        return new ApiDiff(
                api.api(),
                api.changes().stream()
                        .flatMap(
                                change -> verdicts
                                        .getOrDefault(change.rule(), Optional.of(change.verdict()))
                                        .map(change::judged)
                                        .stream())
                        .sorted(Comparator.comparing(Change::verdict))
                        .toList());
    }
}
