package dev.topaz.resolve;

import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import dev.topaz.spec.ValueForm;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the values that a description lists for its parameter, such as {@code 可选值: WAIT(等待), DONE}.
 *
 * <p>Prose is believed only where it cannot mean anything else: after a word that announces values, a list of at least two
 * identifiers or numbers, each with nothing but an explanation in brackets or behind a colon, up to the end of a sentence; or where a
 * list of values with their meanings stands alone, see {@link LabelledValues}.
 */
public final class DocumentedValues {
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?:可选值|可选的值|取值范围|取值|枚举值|可选择的值|[Vv]alues)(?:有|为|包括|is|are)?\\s*[:：]\\s*([^。\\n]+)");
    private static final Pattern VALUE =
            Pattern.compile("[\"'“‘]?([A-Za-z0-9_][A-Za-z0-9_.-]*)[\"'”’]?\\s*(?:[(（][^()（）]*[)）]|[:：=-][^,，;；、|/]*)?");

    /** Words behind which examples stand, or a value that the list does not have. */
    private static final Pattern UNCERTAIN = Pattern.compile("例如|比如|如：|[(（][\"“][A-Z]");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private DocumentedValues() {}

    /**
     * Returns the values of a text or a number, each with what it means, in the order of the description; none where it does not list
     * values for certain.
     */
    public static Map<String, String> of(ParamSpec param) {
        Optional<ValueForm> form = TypeWord.parse(param.type()).scalar().map(ScalarType::form);
        boolean isNumber = form.equals(Optional.of(ValueForm.NUMBER));
        boolean mayList = isNumber || form.equals(Optional.of(ValueForm.TEXT));
        if (!mayList || !param.fields().isEmpty() || !hasTwoWords(param.description())) {
            return Map.of();
        }
        Map<String, String> values = of(param.description());
        return isNumber
                        && !values.keySet().stream()
                                .allMatch(value -> NUMBER.matcher(value).matches())
                ? Map.of()
                : values;
    }

    /** Values are ASCII words, and a list has two at least: most descriptions have fewer, and need no further look. */
    private static boolean hasTwoWords(String description) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < description.length() && words < 2; i++) {
            char c = description.charAt(i);
            boolean isLetter = c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter;
        }
        return words == 2;
    }

    private static Map<String, String> of(String description) {
        Map<String, String> labelled = LabelledValues.of(description);
        if (!labelled.isEmpty() || UNCERTAIN.matcher(description).find()) {
            return labelled;
        }
        Map<String, String> announced = new LinkedHashMap<>();
        announced(description).forEach(value -> announced.put(value, ""));
        return announced;
    }

    /** Returns the values behind a word that announces them; none where something else is among them. */
    static Set<String> announced(String description) {
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
