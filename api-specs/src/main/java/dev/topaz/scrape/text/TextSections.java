package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A page's lines, parted at the titles of its sections. */
final class TextSections {
    private final List<String> head = new ArrayList<>();
    private final Map<Section, List<Line>> sections = new EnumMap<>(Section.class);
    private Section last = Section.COMMON;
    private int start;
    private int end;

    private TextSections() {}

    static TextSections of(List<Line> lines) {
        Map<Integer, Section> titles = TitleChain.of(lines);
        TextSections parts = new TextSections();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Section title = titles.get(i);
            if (title != null) {
                parts.start = parts.sections.isEmpty() ? line.number() : parts.start;
                parts.last = title;
                parts.sections.put(title, new ArrayList<>());
            } else if (parts.sections.isEmpty()) {
                parts.head.add(line.whole());
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

    /** The number of the line with the first title. */
    int start() {
        return start;
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
