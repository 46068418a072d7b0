package dev.topaz.scrape.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a page, in its order, and the words of their titles. */
public enum Section {
    COMMON("公共参数", "公共參數", "公共请求参数", "公共响应参数", "common parameters", "public parameters", "system parameters"),
    REQUEST("请求参数", "請求參數", "业务参数", "request parameters", "request parameter", "input parameters"),
    RESPONSE("响应参数", "響應參數", "返回参数", "返回结果", "response parameters", "response parameter", "output parameters"),
    REQUEST_SAMPLE("请求示例", "request sample", "request samples", "request example", "request examples"),
    RESPONSE_SAMPLE("响应示例", "返回示例", "response sample", "response samples", "response example", "response examples"),
    ERROR_SAMPLE("异常示例", "错误示例", "error sample", "error example", "exception sample", "exception example"),
    ERRORS("错误码解释", "错误码", "error codes", "error code", "error code explanation", "error code interpretation"),
    TOOLS("api工具", "api tool", "api tools"),
    PERMISSION("如何获得此api", "how to get this api", "how to obtain this api"),
    FAQ("faq", "常见问题");

    private static final String SEPARATOR = "/";
    private static final Map<String, Section> BY_WORD = Arrays.stream(values())
            .flatMap(section -> Stream.of(section.words.split(SEPARATOR)).map(word -> Map.entry(word, section)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String words;

    Section(String... words) {
        this.words = String.join(SEPARATOR, words);
    }

    /** Returns the title in the words of most pages. */
    public String title() {
        return words.substring(0, words.indexOf(SEPARATOR));
    }

    /** The section that a title opens; letter case and a colon do not count. */
    public static Optional<Section> of(String title) {
        String word = title.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_WORD.get(
                word.endsWith(":") || word.endsWith("：")
                        ? word.substring(0, word.length() - 1).strip()
                        : word));
    }
}
