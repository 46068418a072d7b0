package dev.topaz.samples;

import dev.topaz.testdata.TestData;

/** The saved text of the page of {@code taobao.bcpush.isv.event.emit}. */
final class DocPage {
    private final String text;

    private DocPage(String text) {
        this.text = text;
    }

    static DocPage read() {
        return new DocPage(TestData.text("pages", "taobao.bcpush.isv.event.emit.txt"));
    }

    /** The Java sample, as it stands there. */
    String javaSample() {
        return between("TaobaoClient client", "响应示例");
    }

    String xmlAnswer() {
        return between("<bcpush_isv_event_emit_response>", "异常示例");
    }

    String xmlError() {
        return between("<error_response>", "错误码解释");
    }

    private String between(String first, String behind) {
        int begin = text.indexOf(first);
        return text.substring(begin, text.indexOf(behind, begin)).strip();
    }
}
