package dev.topaz.migration;

import java.util.EnumSet;
import java.util.Set;

/**
 * Says once that code stays on the official SDK where nothing else of the source says it: types that could move stay where their values
 * come from code that stays, or go there.
 */
final class StayingNote {
    private static final Set<Rule> STAYING = EnumSet.of(Rule.OLD_JAR, Rule.MISSING_SPEC, Rule.MESSAGE_CHANNEL);

    private StayingNote() {}

    static void of(Move move) {
        boolean told = move.decisions().stream().anyMatch(each -> STAYING.contains(each.rule()));
        move.source().java().names().stream()
                .filter(word -> !told && move.isStaying(word.at()))
                .filter(word -> move.names().simple().containsKey(word.word()))
                .findFirst()
                .ifPresent(word -> move.decide(
                        Rule.OLD_JAR,
                        word.at(),
                        word.word() + " stays on the official SDK, with the code that its values come from or go to",
                        "nothing now: it moves when that code does"));
    }
}
