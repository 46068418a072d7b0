package dev.topaz.scrape.page;

import dev.topaz.spec.Limits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the column 更多限制: words, a colon, a value, as often as there are limits. */
public final class LimitWords {
    private enum Limit {
        MAX_LIST_SIZE("(?:支持)?的?最大列表长度为?|max(?:imum)? list (?:size|length)"),
        MAX_LENGTH("(?:支持)?的?最大长度为?|max(?:imum)? length"),
        MIN_VALUE("(?:支持)?的?最小值为?|min(?:imum)? value|minimum"),
        MAX_VALUE("(?:支持)?的?最大值为?|max(?:imum)? value|maximum"),
        DEFAULT("默认值为?|default(?: value)?");

        private final String words;

        Limit(String words) {
            this.words = words;
        }
    }

    private static final Pattern LIMIT = Pattern.compile(
            Stream.of(Limit.values())
                    .map(limit -> "(?<" + group(limit) + ">" + limit.words + ")")
                    .collect(Collectors.joining("|", "(?:^|(?<=[\\s;；,，]))(?:", ")\\s*[:：]")),
            Pattern.CASE_INSENSITIVE);

    private LimitWords() {}

    /**
     * What the texts of one cell say together.
     *
     * @param unread the parts that are no limit, or whose value is no whole number
     */
    public record Reading(Limits limits, List<String> unread) {
        public Reading {
            unread = List.copyOf(unread);
        }
    }

    /** Whether a line begins with one of the words. */
    public static boolean startsLimit(String line) {
        return LIMIT.matcher(line.strip()).lookingAt();
    }

    /** Whether a line is one restriction in the spelling of the doc site, and nothing else could be meant. */
    public static boolean isLimit(String line) {
        Matcher limit = LIMIT.matcher(line.strip());
        return limit.lookingAt()
                && limit.group().endsWith(":")
                && read(List.of(line)).unread().isEmpty();
    }

    public static Reading read(List<String> texts) {
        Map<Limit, String> values = new EnumMap<>(Limit.class);
        List<String> unread = new ArrayList<>();
        texts.forEach(text -> read(text.strip(), values, unread));
        Limits limits = new Limits(
                number(values, Limit.MAX_LENGTH, unread),
                number(values, Limit.MAX_LIST_SIZE, unread),
                number(values, Limit.MIN_VALUE, unread),
                number(values, Limit.MAX_VALUE, unread),
                Optional.ofNullable(values.get(Limit.DEFAULT)).orElse(""));
        return new Reading(limits, unread);
    }

    /** A limit's value goes on to the next limit. */
    private static void read(String text, Map<Limit, String> values, List<String> unread) {
        Matcher limit = LIMIT.matcher(text);
        int from = limit.find() ? limit.start() : text.length();
        if (!text.substring(0, from).isBlank()) {
            unread.add(text.substring(0, from).strip());
        }
        while (from < text.length()) {
            Limit kind = kind(limit);
            int valueAt = limit.end();
            from = limit.find() ? limit.start() : text.length();
            String value = text.substring(valueAt, from).strip();
            values.put(kind, kind == Limit.DEFAULT ? value : value.replaceFirst("[;；,，。]$", ""));
        }
    }

    private static Limit kind(Matcher found) {
        return Stream.of(Limit.values())
                .filter(limit -> found.group(group(limit)) != null)
                .findFirst()
                .orElseThrow();
    }

    private static OptionalLong number(Map<Limit, String> values, Limit limit, List<String> unread) {
        String value = values.get(limit);
        if (value == null || value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (value.matches("-?[0-9]{1,18}")) {
            return OptionalLong.of(Long.parseLong(value));
        }
        unread.add(value);
        return OptionalLong.empty();
    }

    private static String group(Limit limit) {
        return limit.name().replace("_", "");
    }
}
