package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page's lines, parted at the titles of its sections; a title that comes again, or too late, is a text like another. */
final class TextSections {
    private final List<String> head = new ArrayList<>();
    private final Map<Section, List<Line>> sections = new EnumMap<>(Section.class);
    private Section last = Section.COMMON;
    private int end;

    private TextSections() {}

    static TextSections of(List<Line> lines) {
        TextSections parts = new TextSections();
        boolean inHead = true;
        for (Line line : lines) {
            Optional<Section> title = line.bullet() ? Optional.empty() : Section.of(line.text());
            if (title.isPresent() && (inHead || title.get().compareTo(parts.last) > 0)) {
                inHead = false;
                parts.last = title.get();
                parts.sections.computeIfAbsent(parts.last, section -> new ArrayList<>());
            } else if (inHead) {
                parts.head.add(line.text());
            } else {
                parts.lines(parts.last).add(line);
            }
            parts.end = line.number();
        }
        return parts;
    }

    /** The lines above the first title. */
    List<String> head() {
        return List.copyOf(head);
    }

    boolean has(Section section) {
        return sections.containsKey(section);
    }

    List<Line> lines(Section section) {
        return sections.getOrDefault(section, new ArrayList<>());
    }

    /** The section at the end of the page. */
    Section last() {
        return last;
    }

    /** The number of the last line. */
    int end() {
        return end;
    }

    /** The texts of the sections that hold samples, as they stand in the page. */
    List<String> samples(String text) {
        List<String> all = text.lines().toList();
        List<String> samples = new ArrayList<>();
        for (Section section : List.of(Section.REQUEST_SAMPLE, Section.RESPONSE_SAMPLE)) {
            List<Line> lines = lines(section);
            if (!lines.isEmpty()) {
                int from = lines.get(0).number();
                int to = lines.get(lines.size() - 1).number();
                samples.add(String.join("\n", all.subList(from - 1, to)));
            }
        }
        return samples;
    }
}
