package dev.topaz.scrape.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a page's tables, and the words at their heads. */
public enum Column {
    NAME("名称", "名稱", "参数名称", "参数名", "name", "parameter", "parameter name", "field"),
    TYPE("类型", "類型", "参数类型", "type", "data type"),
    REQUIRED("是否必须", "是否必須", "是否必填", "必须", "必填", "required", "must", "mandatory", "is required"),
    EXAMPLE("示例值", "示例", "example", "example value", "sample value", "sample", "demo value"),
    LIMITS("更多限制", "限制", "more restrictions", "more limits", "restrictions", "limits", "constraints", "more"),
    DESCRIPTION("描述", "说明", "参数描述", "description", "desc"),
    CODE("错误码", "错误代码", "error code", "code"),
    MEANING("错误描述", "错误信息", "错误消息", "错误说明", "错误码描述", "错误码说明", "含义", "error description", "error message", "message"),
    REMEDY("解决方案", "解决办法", "解决方法", "处理方式", "处理建议", "solution", "solutions", "remedy");

    private static final int MOST_TOKENS = 3;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TABS = Pattern.compile("\\s*\t\\s*");

    private static final String SEPARATOR = "/";
    private static final Map<String, Column> BY_WORD = Arrays.stream(values())
            .flatMap(column -> Stream.of(column.words.split(SEPARATOR)).map(word -> Map.entry(word, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String words;

    Column(String... words) {
        this.words = String.join(SEPARATOR, words);
    }

    /** The column with this head; letter case does not count. */
    public static Optional<Column> of(String head) {
        return Optional.ofNullable(BY_WORD.get(head.strip().toLowerCase(Locale.ROOT)));
    }

    /** The columns of a head row of parameters or of errors; empty when the words are no such row. */
    public static Optional<List<Column>> head(List<String> words) {
        List<Column> columns =
                words.stream().map(Column::of).flatMap(Optional::stream).toList();
        boolean params = columns.contains(NAME) && columns.contains(TYPE);
        if (columns.contains(CODE) && !params) {
            columns = columns.stream()
                    .map(column -> column == DESCRIPTION ? MEANING : column)
                    .toList();
        }
        boolean errors = columns.contains(CODE) && columns.contains(MEANING);
        boolean once = Set.copyOf(columns).size() == columns.size();
        return columns.size() == words.size() && once && (params || errors) ? Optional.of(columns) : Optional.empty();
    }

    /** The columns of a head row in one line, with tabs or spaces between the words; words may hold spaces. */
    public static Optional<List<Column>> head(String line) {
        String text = line.strip();
        if (!SPACES.matcher(text).find()) {
            return Optional.empty(); // a head has two words at least, and most lines have one or none
        }
        return head(line.contains("\t") ? List.of(TABS.split(text)) : words(List.of(SPACES.split(text))));
    }

    /** Joins the tokens that make one word of a head, such as {@code error code}. */
    private static List<String> words(List<String> tokens) {
        List<String> words = new ArrayList<>();
        for (int from = 0; from < tokens.size(); ) {
            int to = Math.min(tokens.size(), from + MOST_TOKENS);
            while (to > from + 1
                    && of(String.join(" ", tokens.subList(from, to))).isEmpty()) {
                to--;
            }
            words.add(String.join(" ", tokens.subList(from, to)));
            from = to;
        }
        return words;
    }
}
