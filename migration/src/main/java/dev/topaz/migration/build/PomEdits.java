package dev.topaz.migration.build;

import dev.topaz.migration.patch.Edit;
import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.patch.TextFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Changes of one pom: new lines stand where they belong, as deep as the others, and nothing else of the file moves. */
final class PomEdits {
    /** @param missing names of the elements to make below it */
    private record Place(Element element, List<String> missing) {}

    private final TextFile file;
    private final PomFile pom;
    private final Map<Place, StringBuilder> added = new LinkedHashMap<>();
    private final List<Edit> edits = new ArrayList<>();

    PomEdits(PomFile pom) {
        this.pom = pom;
        this.file = pom.file();
    }

    /**
     * Adds elements at the end of an element.
     *
     * @param path names of children, below the element, that lead to the place; those that are not there are made
     * @param xml whole lines
     */
    void add(Element element, List<String> path, String xml) {
        Optional<Element> child = path.isEmpty() ? Optional.empty() : PomFile.child(element, path.get(0));
        if (child.isPresent()) {
            add(child.get(), path.subList(1, path.size()), xml);
        } else {
            added.computeIfAbsent(new Place(element, path), each -> new StringBuilder())
                    .append(xml);
        }
    }

    private static String wrapped(List<String> path, String xml) {
        String text = xml;
        for (int i = path.size() - 1; i >= 0; i--) {
            text = "<" + path.get(i) + ">\n" + text.indent(2) + "</"
                    + path.get(i).split(" ", 2)[0] + ">\n";
        }
        return text;
    }

    /** Writes another text into an element that has nothing but text. */
    void replaceText(Element element, String text) {
        edits.add(new Edit(startTagEnd(element), element.endSourceRange().startPos(), text));
    }

    /** Takes an element away, with its line if it stands there alone. */
    void remove(Element element) {
        int start = lineStart(element.sourceRange().startPos());
        int end = element.endSourceRange().endPos();
        boolean alone =
                file.text().substring(start, element.sourceRange().startPos()).isBlank();
        int next = file.text().indexOf('\n', end);
        boolean last = next >= 0 && file.text().substring(end, next).isBlank();
        edits.add(
                alone && last
                        ? new Edit(start, next + 1, "")
                        : new Edit(element.sourceRange().startPos(), end, ""));
    }

    /** The change; empty where nothing changes. */
    Optional<FileChange> change() {
        Map<Element, String> byElement = new LinkedHashMap<>();
        added.forEach(
                (place, xml) -> byElement.merge(place.element, wrapped(place.missing, xml.toString()), String::concat));
        List<Edit> all = new ArrayList<>(edits);
        byElement.forEach((element, xml) -> all.add(insertion(element, xml)));
        return all.isEmpty() ? Optional.empty() : Optional.of(new FileChange.Changed(file, all));
    }

    private Edit insertion(Element element, String xml) {
        String indent = indent(element);
        String lines = lines(xml, indent + unit());
        int tag = element.endSourceRange().startPos();
        if (!PomFile.isClosed(element, file.text())) {
            int slash = file.text().lastIndexOf('/', element.sourceRange().endPos());
            return new Edit(
                    slash,
                    element.sourceRange().endPos(),
                    broken(">\n") + lines + indent + "</" + element.tagName() + ">");
        }
        int start = lineStart(tag);
        boolean ownLine = file.text().substring(start, tag).isBlank();
        return ownLine ? new Edit(start, start, lines) : new Edit(tag, tag, broken("\n") + lines + indent);
    }

    /** The lines below an indent, each as deep as it lies among them. */
    private String lines(String xml, String indent) {
        return xml.lines()
                .map(line -> indent
                        + unit().repeat((line.length() - line.stripLeading().length()) / 2)
                        + line.strip())
                .map(line -> broken(line + "\n"))
                .collect(Collectors.joining());
    }

    private String broken(String text) {
        return file.text().contains("\r\n") ? text.replace("\n", "\r\n") : text;
    }

    private int startTagEnd(Element element) {
        return element.sourceRange().endPos();
    }

    private int lineStart(int place) {
        return file.text().lastIndexOf('\n', Math.max(0, place - 1)) + 1;
    }

    /** What stands before the element on its line; as deep as it lies where other text stands there. */
    private String indent(Element element) {
        int start = element.sourceRange().startPos();
        String before = file.text().substring(lineStart(start), start);
        int depth = element.parents().size() - 1;
        return before.isBlank() ? before : unit().repeat(Math.max(0, depth));
    }

    /** How the file indents: what stands before the first element in the root. */
    private String unit() {
        Element first = pom.project().firstElementChild();
        int tag = first == null ? 0 : first.sourceRange().startPos();
        String before = file.text().substring(lineStart(tag), tag);
        return before.isBlank() && !before.isEmpty() ? before : "  ";
    }
}
