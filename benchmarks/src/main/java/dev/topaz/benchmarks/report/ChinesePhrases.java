package dev.topaz.benchmarks.report;

import java.util.List;

/** The words of the tables in Chinese: whole sentences first, then what is left of them. */
final class ChinesePhrases {
    private static final List<Phrase> ALL = List.of(
            new Phrase("^Measured on (\\d+) processors \\((.+?)\\), (.+?), (.+)\\.$", "测量环境：$1 个处理器（$2），$3，$4。"),
            new Phrase("^Not measured yet\\.$", "还没有测量。"),
            new Phrase("^ratio$", "比值"),
            new Phrase("^measured$", "测得"),
            new Phrase("^promised$", "承诺"),
            new Phrase("^met$", "达到"),
            new Phrase("^missed$", "没有达到"),
            new Phrase("^case$", "用例"),
            new Phrase("^variant$", "方式"),
            new Phrase("^at most ", "至多 "),
            new Phrase("^at least ", "至少 "),
            new Phrase("^calls over (.+) on (\\d+) threads: ", "$2 个线程经 $1 的调用："),
            new Phrase("^processor time for a call over (.+) on (\\d+) threads: ", "$2 个线程经 $1 时每次调用的处理器时间："),
            new Phrase("^answers that topaz lost in all windows$", "topaz 在所有窗口里丢失的应答"),
            new Phrase("^messages on (\\d+) threads: ", "$1 个线程的消息："),
            new Phrase("^processor time for a message on (\\d+) threads: ", "$1 个线程时每条消息的处理器时间："),
            new Phrase("^idle: ", "空闲："),
            new Phrase(
                    "^([0-9,]+) APIs for Java 8: javac with Topaz / javac alone$",
                    "$1 个 API，编译到 Java 8：有 Topaz 的 javac / 单独的 javac"),
            new Phrase("^([0-9,]+) APIs: javac with Topaz / javac alone$", "$1 个 API：有 Topaz 的 javac / 单独的 javac"),
            new Phrase("^([0-9,]+) APIs / ([0-9,]+) APIs, with Topaz$", "$1 个 API / $2 个 API，有 Topaz"),
            new Phrase("^one API more in a small project, milliseconds$", "小项目里再加一个 API，毫秒"),
            new Phrase("^an API from the catalogue, not from a spec file, ms of CPU$", "来自目录而不是规格文件的 API，处理器时间，毫秒"),
            new Phrase("^found and read, classes loaded, ms$", "类已加载时查找并读取，毫秒"),
            new Phrase("^to the first signed request, without the JVM: ", "到第一个签名的请求，不含 JVM："),
            new Phrase("^on the class path for one API, KB$", "一个 API 所需的类路径，KB"),
            new Phrase("^everything before HTTP: ", "HTTP 之前的全部内容："),
            new Phrase("^the same, bytes: ", "同上，字节："),
            new Phrase("^the short answer in XML: ", "XML 的短应答："),
            new Phrase("^the short answer: ", "短应答："),
            new Phrase("^the list in XML: ", "XML 的列表："),
            new Phrase("^the list: ", "列表："),
            new Phrase(": bytes, ", "：字节，"),
            new Phrase(": ", "："),
            new Phrase(" with gzip", "（gzip）"),
            new Phrase("bare digest", "纯摘要"),
            new Phrase("\\bofficial\\b", "官方"));

    private ChinesePhrases() {}

    /**
     * An English phrase, and the Chinese one.
     *
     * @param english a regular expression
     * @param chinese with {@code $1} for its groups
     */
    private record Phrase(String english, String chinese) {}

    static String say(String english) {
        String said = english;
        for (Phrase phrase : ALL) {
            said = said.replaceAll(phrase.english(), phrase.chinese());
        }
        return said;
    }
}
