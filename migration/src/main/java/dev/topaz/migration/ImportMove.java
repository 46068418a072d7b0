package dev.topaz.migration;

import dev.topaz.migration.source.Import;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the imports of a source anew: each where the old one was, stars as the names that they stood for. */
final class ImportMove {
    private final Move move;
    private final Set<String> written = new HashSet<>();

    private ImportMove(Move move) {
        this.move = move;
    }

    static void of(Move move) {
        ImportMove imports = new ImportMove(move);
        move.source().java().imports().stream()
                .filter(each -> JavaSource.isOfSdk(each.name()))
                .forEach(imports::rewrite);
        imports.add();
    }

    /** Imports what the rewritten code names, before the first import. */
    private void add() {
        String text = move.added().stream()
                .map(type -> "import " + type + ";")
                .filter(written::add)
                .map(line -> line + lineBreak())
                .collect(Collectors.joining());
        if (!text.isEmpty()) {
            int first = move.source().java().imports().get(0).at().start();
            move.edit(first, first, text);
        }
    }

    private void rewrite(Import each) {
        String text = lines(each).filter(written::add).collect(Collectors.joining(lineBreak()));
        if (text.isEmpty()) {
            move.edit(each.at().start(), Move.endOfLine(source(), each.at().end()), "");
        } else if (!text.equals(source().substring(each.at().start(), each.at().end()))) {
            move.edit(each.at().start(), each.at().end(), text);
        }
    }

    private Stream<String> lines(Import each) {
        OfficialName name = OfficialName.parse(each.name());
        return switch (each.kind()) {
            case TYPE -> line("import ", name, each);
            case STATIC -> line("import static ", name, each);
            case ALL ->
                name.className().isEmpty()
                        ? named(each).flatMap(type -> line("import ", type, each))
                        : line("import ", name.in("*"), each);
        };
    }

    private Stream<OfficialName> named(Import star) {
        List<OfficialName> names = move.names().byStarOf(star.name());
        return names.stream();
    }

    /** The import of what took the place of a type; none where it is in the same package. */
    private Stream<String> line(String word, OfficialName name, Import old) {
        if (move.isDropped(name)) {
            return Stream.empty();
        }
        Target target = move.target(name);
        if (target instanceof Target.Stays && isUnneeded(name)) {
            return Stream.empty();
        }
        move.note(name, old.at());
        if (target instanceof Target.Moved moved && !move.isStaying(simple(name))) {
            return moved(name, moved).map(imported -> word + imported + ";").stream();
        }
        return Stream.of(word + name.outermost() + (name.inner().isEmpty() ? "" : "." + name.inner()) + ";");
    }

    /** What an import names now; empty where the name is known without it. */
    private Optional<String> moved(OfficialName name, Target.Moved moved) {
        String written = move.written(name, moved);
        String imported = written.contains(".")
                ? moved.name().substring(0, moved.name().length() - written.length() + written.indexOf('.'))
                : moved.name();
        String packageName = imported.substring(0, imported.lastIndexOf('.'));
        boolean needless = packageName.equals(move.source().java().packageName()) || isImported(imported);
        return needless ? Optional.empty() : Optional.of(imported);
    }

    private static String simple(OfficialName name) {
        return name.inner().isEmpty()
                ? name.className()
                : name.inner().substring(name.inner().lastIndexOf('.') + 1);
    }

    /** The source may import what is not the official SDK's already. */
    private boolean isImported(String name) {
        return move.source().java().imports().stream()
                .anyMatch(each -> each.kind() == Import.Kind.TYPE && each.name().equals(name));
    }

    /** Returns whether all code that an import is for is written anew. */
    private boolean isUnneeded(OfficialName name) {
        String simple = simple(name);
        List<Mention> uses = move.source().java().names().stream()
                .filter(word -> word.word().equals(simple))
                .toList();
        boolean all = simple.equals("*") && name.outermost().equals(OfficialConstants.CLASS);
        return all
                || (!uses.isEmpty()
                        && uses.stream()
                                .allMatch(word -> move.isRewritten(word.at().start())));
    }

    private String source() {
        return move.source().file().text();
    }

    private String lineBreak() {
        return source().contains("\r\n") ? "\r\n" : "\n";
    }
}
