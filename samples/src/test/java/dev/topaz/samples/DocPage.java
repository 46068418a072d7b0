package dev.topaz.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The saved text of the page of {@code taobao.bcpush.isv.event.emit}. */
final class DocPage {
    private final String text;

    private DocPage(String text) {
        this.text = text;
    }

    static DocPage read() {
        Path page = Path.of(System.getProperty("topaz.shared", "absent"), "pages", "taobao.bcpush.isv.event.emit.txt");
        if (!Files.isRegularFile(page)) {
            String message = "SKIPPED: there is no " + page + "; name the folder with -Dtopaz.shared=<dir>";
            System.err.println(message);
            Assumptions.abort(message);
        }
        try {
            return new DocPage(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
