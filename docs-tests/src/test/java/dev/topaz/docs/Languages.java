package dev.topaz.docs;

/** Where a page stands in English and in Chinese: {@code README.zh-CN.md}, and the folder {@code docs/zh-CN}. */
final class Languages {
    private static final String CHINESE = "zh-CN";

    private Languages() {}

    static boolean isChinese(String path) {
        return path.contains(CHINESE);
    }

    /** The path of the same page in English; the path itself when it is English. */
    static String inEnglish(String path) {
        return path.replaceFirst(CHINESE + "/|\\." + CHINESE, "");
    }

    /** The path of the Chinese page that belongs to an English one. */
    static String inChinese(String path) {
        return path.startsWith("docs/")
                ? path.replaceFirst("docs/", "docs/" + CHINESE + "/")
                : path.replaceFirst("\\.md$", "." + CHINESE + ".md");
    }
}
