package dev.topaz.migration;

import dev.topaz.migration.source.Mention;
import java.util.Map;
import java.util.TreeMap;

/** Renames what the code of a source names in full, and the few types that have another name now. */
final class CodeMove {
    private final Move move;

    private CodeMove(Move move) {
        this.move = move;
    }

    static void of(Move move) {
        CodeMove code = new CodeMove(move);
        move.source().java().qualified().forEach(code::qualified);
        code.renamed();
    }

    private void qualified(Mention chain) {
        OfficialName name = OfficialName.parse(chain.word());
        Target target = move.target(name);
        if (!target.advice().isEmpty()) {
            move.decide(chain.at(), name.outermost() + ": " + target.advice());
        }
        if (target instanceof Target.Moved moved) {
            boolean plain = move.source()
                    .file()
                    .text()
                    .startsWith(chain.word(), chain.at().start());
            if (plain) {
                move.edit(chain.at().start(), chain.at().start() + chain.word().length(), moved.name());
            } else {
                move.decide(chain.at(), "write " + moved.name() + " here; the name goes over several lines");
            }
        }
    }

    private void renamed() {
        Map<String, String> renamed = new TreeMap<>();
        move.names().simple().forEach((simple, name) -> {
            if (move.target(name) instanceof Target.Moved moved) {
                String now = moved.name().substring(moved.name().lastIndexOf('.') + 1);
                if (!now.equals(simple)) {
                    renamed.put(simple, now);
                }
            }
        });
        for (Mention word : move.source().java().names()) {
            String now = renamed.get(word.word());
            if (now != null) {
                move.edit(word.at().start(), word.at().start() + word.word().length(), now);
            }
        }
    }
}
