package dev.topaz.migration;

import dev.topaz.migration.patch.Edit;
import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.source.Mention;
import dev.topaz.migration.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One source on its way: what its words mean, what takes their place, and the edits and decisions that come of it. */
final class Move {
    private final ProjectSource source;
    private final SourceNames names;
    private final Targets targets;
    private final Set<Integer> staying;
    private final Set<String> added = new TreeSet<>();
    private final Set<String> dropped = new TreeSet<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    /**
     * Begins.
     *
     * @param staying where names of types stay those of the official SDK
     */
    Move(ProjectSource source, SourceNames names, Targets targets, Set<Integer> staying) {
        this.staying = staying;
        this.source = source;
        this.names = names;
        this.targets = targets;
    }

    ProjectSource source() {
        return source;
    }

    SourceNames names() {
        return names;
    }

    Targets targets() {
        return targets;
    }

    /** Returns whether the name of a type at this place stays. */
    boolean isStaying(Place at) {
        return staying.contains(at.start());
    }

    /** Returns whether a simple name stays wherever the source uses it, and means nothing else after the move. */
    boolean isStaying(String simpleName) {
        boolean taken = names.simple().entrySet().stream()
                .filter(each -> !each.getKey().equals(simpleName) && !allStay(each.getKey()))
                .anyMatch(each -> target(each.getValue()) instanceof Target.Moved moved
                        && moved.name().endsWith("." + simpleName));
        return !taken && allStay(simpleName);
    }

    private boolean allStay(String simpleName) {
        List<Mention> uses = source.java().names().stream()
                .filter(word -> word.word().equals(simpleName))
                .toList();
        return !uses.isEmpty() && uses.stream().allMatch(word -> isStaying(word.at()));
    }

    Target target(OfficialName name) {
        return targets.of(name);
    }

    void edit(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    /** Writes anew what stands here, with all edits in it. */
    void rewrite(int start, int end, String text) {
        edits.removeIf(edit -> start <= edit.start() && edit.end() <= end && edit.start() < edit.end());
        edit(start, end, text);
    }

    /** Returns whether an edit takes the place of what stands at a character. */
    boolean isRewritten(int at) {
        return edits.stream().anyMatch(edit -> edit.start() <= at && at < edit.end());
    }

    void decide(Rule rule, Place at, String message, String fix) {
        decisions.add(new Decision(rule, source.path(), at.line(), column(at.start()), message, fix));
    }

    /** Says that a type stays on the official SDK, and what may take its place. */
    void note(OfficialName name, Place at) {
        if (target(name) instanceof Target.Stays stays) {
            decide(
                    name.isOfApi() || name.shelf() == OfficialName.Shelf.API_OBJECT ? Rule.MISSING_SPEC : Rule.OLD_JAR,
                    at,
                    name.outermost() + " stays on the official SDK",
                    stays.advice());
        }
    }

    private int column(int at) {
        return at - source.file().text().lastIndexOf('\n', at - 1);
    }

    /** Deletes a statement once, with its line where nothing else stands on it. */
    void delete(Place statement) {
        String text = source.file().text();
        int start = statement.start();
        while (start > 0 && " \t".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        int end = endOfLine(text, statement.end());
        boolean alone = (start == 0 || text.charAt(start - 1) == '\n') && end > statement.end();
        int behind = statement.end();
        while (behind < text.length() && " \t".indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        Edit edit = alone ? new Edit(start, end, "") : new Edit(statement.start(), behind, "");
        if (!edits.contains(edit)) {
            edits.add(edit);
        }
    }

    /** Returns the place behind the line break, if nothing else stands on the line. */
    static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && " \t\r".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '\n' ? end + 1 : from;
    }

    /** Returns how the source writes what took the place of a type: objects of the newer SDK with the class that they are in. */
    String written(OfficialName name, Target.Moved moved) {
        return name.shelf() == OfficialName.Shelf.API_OBJECT
                ? moved.name().substring(targets.packageName().length() + 1)
                : moved.name().substring(moved.name().lastIndexOf('.') + 1);
    }

    /** Returns the line break and the white space before a brace that begins its line; one space for any other. */
    String indentation(int brace) {
        String text = source.file().text();
        int line = text.lastIndexOf('\n', brace - 1);
        boolean first = line >= 0 && text.substring(line, brace).isBlank();
        return first ? (text.charAt(line - 1) == '\r' ? "\r" : "") + text.substring(line, brace) : " ";
    }

    /** Returns the line break and the white space that begin the line of a character. */
    String lineBreak(int at) {
        String text = source.file().text();
        int line = text.lastIndexOf('\n', at - 1) + 1;
        int indented = line;
        while (" \t".indexOf(text.charAt(indented)) >= 0) {
            indented++;
        }
        return (text.contains("\r\n") ? "\r\n" : "\n") + text.substring(line, indented);
    }

    /** Returns what stands at a place. */
    String text(Place at) {
        return source.file().text().substring(at.start(), at.end());
    }

    /** Names a type as the source may, which gets an import for it; in full where the simple name is taken or there are no imports. */
    String named(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        if (isSuccessor(simple, type)) {
            return simple;
        }
        boolean taken = source.java().declared().contains(simple)
                || source.java().names().stream().anyMatch(word -> word.word().equals(simple))
                || source.java().imports().stream().anyMatch(each -> each.name().endsWith("." + simple));
        if (source.java().imports().isEmpty() || (taken && !added.contains(type))) {
            boolean imported = source.java().imports().stream()
                    .anyMatch(each -> each.name().equals(type));
            return imported ? simple : type;
        }
        added.add(type);
        return simple;
    }

    /** Returns whether a simple name means, wherever the source has it after the move, what takes the place of an imported type. */
    private boolean isSuccessor(String simple, String type) {
        OfficialName name = names.simple().get(simple);
        boolean moves =
                source.java().names().stream().noneMatch(word -> word.word().equals(simple) && isStaying(word.at()));
        return name != null
                && moves
                && target(name) instanceof Target.Moved moved
                && moved.name().equals(type)
                && source.java().imports().stream().anyMatch(each -> each.name().equals(name.outermost()));
    }

    /** Adds an import for a type that takes the place of another one of its simple name; none where it is in the same package. */
    void addImport(String type) {
        if (!type.substring(0, type.lastIndexOf('.')).equals(source.java().packageName())) {
            added.add(type);
        }
    }

    /** Notes that nothing in the source names a type of the official SDK any more, which takes its import out. */
    void drop(String officialType) {
        dropped.add(officialType);
    }

    /** Returns whether nothing in the source names a type of the official SDK any more. */
    boolean isDropped(OfficialName name) {
        return dropped.contains(name.outermost());
    }

    /** Returns the types that the source gets imports for. */
    Set<String> added() {
        return new TreeSet<>(added);
    }

    /** Returns the text of the source after the edits. */
    String after() {
        return new FileChange.Changed(source.file(), edits()).after();
    }

    /** Returns where a character of the text after the edits was before; for one that an edit wrote, where the edit begins. */
    int before(int after) {
        int shift = 0;
        for (Edit edit : new FileChange.Changed(source.file(), edits()).edits()) {
            int start = edit.start() + shift;
            if (after < start) {
                break;
            }
            if (after < start + edit.text().length()) {
                return Math.min(edit.start() + after - start, Math.max(edit.start(), edit.end() - 1));
            }
            shift += edit.text().length() - (edit.end() - edit.start());
        }
        return after - shift;
    }

    List<Edit> edits() {
        return Edit.outermost(edits);
    }

    List<Decision> decisions() {
        return decisions.stream().distinct().toList();
    }
}
