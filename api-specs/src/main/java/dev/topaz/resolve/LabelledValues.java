package dev.topaz.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a list of values with their meanings in Chinese, such as {@code 状态：0-下架，1-上架} or {@code 类型 PAY（支付） REFUND（退款）}.
 *
 * <p>The list is believed if nothing else in the description looks like a part of it, if all values have one form and one mark behind
 * them, and if the description neither gives examples nor describes a map or JSON.
 */
final class LabelledValues {
    private static final String VALUE = "(?:[A-Za-z][A-Za-z0-9_]{0,39}|-?[0-9]{1,6})";
    private static final String QUOTED = "[\"'“‘]?(" + VALUE + ")[\"'”’]?";
    private static final String MARK = "([:：=＝]|[-－—–]{1,2}>?|表示|代表|[（(])";
    private static final String LABEL = "([\\u4e00-\\u9fa5][^,，;；、|/。\\n\\s:：=＝]*)";
    private static final String ENTRY = QUOTED + "\\s*" + MARK + "\\s*" + LABEL;
    private static final String NOT_IN_A_WORD = "(?<![A-Za-z0-9_.\\-])";

    private static final Pattern ONE = Pattern.compile(ENTRY);
    private static final Pattern LIST =
            Pattern.compile(NOT_IN_A_WORD + ENTRY + "(?:(?:\\s*[,，;；、|/]\\s*|\\s+)" + ENTRY + ")+");
    private static final Pattern LIKE_AN_ENTRY =
            Pattern.compile("(?<![A-Za-z0-9_])" + VALUE + "\\s*(?:[:：=＝]|[-－—–]{1,2}>?)\\s*\\S");
    private static final Pattern BRACKETED = Pattern.compile("[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)?[)）]");
    /** Examples, and texts that have a structure of their own. */
    private static final Pattern OF_SOMETHING_ELSE =
            Pattern.compile("例如|比如|示例|举例|格式|如(?!果|需|不|未|上|下)|json|map", Pattern.CASE_INSENSITIVE);
    /** A value without a mark beside the list, or one behind its meaning: the list is longer than what was read. */
    private static final Pattern GOES_ON = Pattern.compile("^\\s*[,，;；、|/]\\s*[\"'“‘]?[0-9A-Za-z]");

    private static final Pattern BEGAN_BEFORE =
            Pattern.compile("(?:^|[,，;；:：、\\s])-?[0-9]{1,4}[\\u4e00-\\u9fa5]+[,，;；、\\s]\\s*$");
    private static final Pattern VALUE_IN_BRACKETS =
            Pattern.compile("[A-Za-z_]{3,}[\"'”’]?\\s*[(（]\\s*[\\u4e00-\\u9fa5]|[(（][\"“][A-Z]");
    private static final Pattern END = Pattern.compile("^\\s*(?:[。.;；,，)）】\\]（(\\n<]|$)");
    private static final Pattern ENDS_IN_A_WORD = Pattern.compile("[A-Za-z0-9_]\\z");
    private static final Pattern OUTER_BRACKET = Pattern.compile("^([^()（）]*)[)）].*$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    /** As in {@code 状态-0:下架,1:上架}: there is no minus zero, so this joins the list to the word in front of it. */
    private static final Pattern DASH_BEFORE_ZERO = Pattern.compile("(?<=[\\u4e00-\\u9fa5])-(?=0(?![0-9]))");

    private final String description;
    private final int from;
    private final int to;

    private LabelledValues(String description, int from, int to) {
        this.description = description;
        this.from = from;
        this.to = to;
    }

    /** Returns the values with their meanings, in the order of the description; none where it does not list values for certain. */
    static Map<String, String> of(String written) {
        String description = DASH_BEFORE_ZERO.matcher(written).replaceAll(":");
        Matcher list = LIST.matcher(description);
        if (OF_SOMETHING_ELSE.matcher(description).find() || !list.find()) {
            return Map.of();
        }
        LabelledValues values = new LabelledValues(description, list.start(), list.end());
        return list.find() || !values.isAlone() ? Map.of() : values.entries().orElse(Map.of());
    }

    private boolean isAlone() {
        String before = description.substring(0, from);
        String after = description.substring(to);
        boolean isLonger = GOES_ON.matcher(after).find()
                || BEGAN_BEFORE.matcher(before).find()
                || !END.matcher(after).find()
                || ENDS_IN_A_WORD.matcher(before.strip()).find();
        return !isLonger
                && Stream.of(before, after)
                        .noneMatch(text -> LIKE_AN_ENTRY.matcher(text).find()
                                || VALUE_IN_BRACKETS.matcher(text).find());
    }

    private Optional<Map<String, String>> entries() {
        Map<String, String> labels = new LinkedHashMap<>();
        Matcher entry = ONE.matcher(description.substring(from, to));
        List<String> marks = new ArrayList<>();
        while (entry.find()) {
            String label = entry.group(3);
            boolean inBrackets = "（(".contains(entry.group(2));
            boolean isWhole = !LIKE_AN_ENTRY.matcher(label).find()
                    && (!inBrackets || BRACKETED.matcher(label).matches());
            String meaning = inBrackets ? label.substring(0, label.length() - 1) : inside(label);
            if (!isWhole || labels.put(entry.group(1), meaning) != null) {
                return Optional.empty();
            }
            marks.add(mark(entry.group(2)));
        }
        return isCertain(labels.keySet(), Set.copyOf(marks)) ? Optional.of(labels) : Optional.empty();
    }

    private boolean isCertain(Set<String> values, Set<String> marks) {
        return isUniform(values) && !isDashAmbiguous(values) && marks.size() == 1;
    }

    /** Without what closes a bracket around the whole list. */
    private static String inside(String label) {
        return OUTER_BRACKET.matcher(label).replaceFirst("$1");
    }

    /**
     * Whether the dash of the first value may as well join the list to the word in front of it: {@code 类型-1:买,2:卖}. It is a
     * minus if the same number stands in the list without one.
     */
    private boolean isDashAmbiguous(Set<String> values) {
        String first = values.iterator().next();
        boolean isJoined = first.startsWith("-")
                && from > 0
                && Character.isLetterOrDigit(description.charAt(from - 1))
                && description.charAt(from) == '-';
        return isJoined && !values.contains(first.substring(1));
    }

    private static String mark(String written) {
        String first = written.substring(0, 1);
        return first.replace('（', '(')
                .replace('：', ':')
                .replace('＝', '=')
                .replace('－', '-')
                .replace('—', '-')
                .replace('–', '-');
    }

    /** All numbers or all words; the words "key" and "value" describe a structure. */
    private static boolean isUniform(Set<String> values) {
        Map<Boolean, List<String>> byForm = values.stream()
                .collect(
                        Collectors.partitioningBy(value -> NUMBER.matcher(value).matches()));
        boolean mixed = byForm.values().stream().noneMatch(List::isEmpty);
        return values.size() > 1 && !mixed && !values.containsAll(Set.of("key", "value"));
    }
}
