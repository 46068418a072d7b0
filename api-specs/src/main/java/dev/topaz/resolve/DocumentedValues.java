package dev.topaz.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the values that a description lists for its parameter, such as {@code 可选值: WAIT(等待), DONE}.
 *
 * <p>Prose is believed only where it cannot mean anything else: after a word that announces values, a list of at least two
 * identifiers or numbers, each with nothing but an explanation in brackets or behind a colon, up to the end of a sentence.
 */
public final class DocumentedValues {
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?:可选值|可选的值|取值范围|取值|枚举值|可选择的值|[Vv]alues)(?:有|为|包括|is|are)?\\s*[:：]\\s*([^。\\n]+)");
    private static final Pattern VALUE =
            Pattern.compile("[\"'“‘]?([A-Za-z0-9_][A-Za-z0-9_.-]*)[\"'”’]?\\s*(?:[(（][^()（）]*[)）]|[:：=-][^,，;；、|/]*)?");

    private DocumentedValues() {}

    /** Returns the values in the order of the description; none where it does not list values for certain. */
    public static Set<String> of(String description) {
        Matcher announced = ANNOUNCED.matcher(description);
        Set<String> values = new LinkedHashSet<>();
        if (!announced.find()) {
            return values;
        }
        for (String part : parts(announced.group(1))) {
            Matcher value = VALUE.matcher(part);
            if (!value.matches()) {
                return Set.of();
            }
            values.add(value.group(1));
        }
        return values.size() > 1 ? values : Set.of();
    }

    private static List<String> parts(String list) {
        return Stream.of(list.split("[,，;；、|/]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
