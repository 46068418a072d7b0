package dev.topaz.scrape.page;

import java.util.Locale;
import java.util.Optional;

/** The titles on the page of a message topic: the one of its table, and those of what follows the table. */
public enum TopicTitle {
    FIELDS(
            "消息字段",
            "消息参数",
            "消息内容",
            "消息体",
            "消息结构",
            "消息属性",
            "字段",
            "字段说明",
            "参数",
            "消息字段说明",
            "message fields",
            "message parameters",
            "message content",
            "message body",
            "fields",
            "parameters"),
    AFTER_FIELDS(
            "消息示例",
            "消息样例",
            "消息内容示例",
            "示例",
            "样例",
            "使用示例",
            "消息示例代码",
            "message example",
            "message sample",
            "example",
            "sample");

    private static final String SEPARATOR = "/";

    private final String words;

    TopicTitle(String... words) {
        this.words = SEPARATOR + String.join(SEPARATOR, words) + SEPARATOR;
    }

    /** Returns the title that a line is; letter case and a colon do not count. Titles of API pages are titles here, too. */
    public static Optional<TopicTitle> of(String line) {
        String word = line.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*[:：]$", "");
        for (TopicTitle title : values()) {
            if (!word.isEmpty() && title.words.contains(SEPARATOR + word + SEPARATOR)) {
                return Optional.of(title);
            }
        }
        return Section.of(line).map(TopicTitle::of);
    }

    private static TopicTitle of(Section section) {
        return switch (section) {
            case COMMON, REQUEST, RESPONSE -> FIELDS;
            case REQUEST_SAMPLE, RESPONSE_SAMPLE, ERROR_SAMPLE, ERRORS, TOOLS, PERMISSION, FAQ -> AFTER_FIELDS;
        };
    }
}
