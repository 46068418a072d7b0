package dev.topaz.diff;

import dev.topaz.spec.TerminalText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a report can be written. */
public enum DiffFormat {
    /** For a terminal that shows no colours, or a log. */
    TEXT {
        @Override
        public String write(DiffReport report) {
            return text(report, Map.of());
        }
    },
    /** For a terminal with colours. */
    COLOUR {
        @Override
        public String write(DiffReport report) {
            return text(report, COLOURS);
        }
    },
    /** For the description of a pull request. */
    MARKDOWN {
        @Override
        public String write(DiffReport report) {
            return DiffMarkdown.write(report);
        }
    },
    /** For other programs. */
    JSON {
        @Override
        public String write(DiffReport report) {
            return DiffJson.write(report);
        }
    };

    private static final int LONGEST = 60;
    private static final Map<Verdict, String> COLOURS = new EnumMap<>(Map.of(
            Verdict.BREAKS_SOURCE, "\u001B[31m",
            Verdict.BREAKS_RUN_TIME, "\u001B[33m",
            Verdict.COMPATIBLE, "\u001B[32m",
            Verdict.PROSE, "\u001B[2m"));

    /** The report, with a line end at its end. */
    public abstract String write(DiffReport report);

    static String summary(DiffReport report) {
        return Stream.of(Verdict.values())
                .filter(verdict -> report.count(verdict) > 0)
                .map(verdict -> report.count(verdict) + " " + verdict.words())
                .collect(Collectors.joining(", "));
    }

    /** What changed, in one line: long prose is cut, control characters never reach a terminal. */
    static String words(Change change) {
        String before = shorten(change.before());
        String after = shorten(change.after());
        String values = change.before().isEmpty() ? after : change.after().isEmpty() ? before : before + " -> " + after;
        return Stream.of(change.path(), change.kind().word(), values)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static String shorten(String text) {
        String line = TerminalText.words(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String text(DiffReport report, Map<Verdict, String> colours) {
        if (report.apis().isEmpty()) {
            return "no changes\n";
        }
        List<String> lines = new ArrayList<>();
        for (ApiDiff api : report.apis()) {
            lines.add(api.api());
            for (Change change : api.changes()) {
                String colour = colours.getOrDefault(change.verdict(), "");
                String end = colour.isEmpty() ? "" : "\u001B[0m";
                lines.add(
                        String.format("  %s%-18s%s %s", colour, change.verdict().words(), end, words(change)));
            }
        }
        lines.add("");
        lines.add(summary(report));
        lines.add("suggested version step: " + report.suggestion());
        return String.join("\n", lines) + "\n";
    }
}
