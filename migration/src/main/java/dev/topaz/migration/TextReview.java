package dev.topaz.migration;

import dev.topaz.migration.source.JavaSource;

/** Looks for names of official classes in texts, as reflection needs them. The compiler cannot see them. */
final class TextReview {
    private TextReview() {}

    static void of(Move move) {
        move.source().java().texts().stream()
                .filter(text -> text.word().startsWith(JavaSource.SDK + ".") || JavaSource.isOfNewerSdk(text.word()))
                .forEach(text -> {
                    Target target = move.target(OfficialName.parse(text.word()));
                    if (target instanceof Target.Moved moved) {
                        move.decide(
                                Rule.CLASS_NAME_IN_TEXT,
                                text.at(),
                                "names " + text.word() + ", which the code around it uses no more",
                                '"' + moved.name() + '"');
                    }
                });
    }
}
