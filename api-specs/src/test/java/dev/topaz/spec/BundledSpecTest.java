package dev.topaz.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.testdata.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BundledSpecTest {
    private static final String API = "taobao.bcpush.isv.event.emit";

    @Test
    void isWrittenAsTheWriterWouldWriteIt() throws IOException {
        assertEquals(SpecXml.write(bundled()), text());
    }

    @Test
    void saysWhatThePageSaysOfItself() throws IOException {
        ApiSpec spec = bundled();

        assertEquals("isv提交标准事件", spec.title());
        assertEquals("isv提交标准事件到工单任务系统", spec.description());
        assertEquals("千牛接口", spec.category());
        assertEquals(Session.REQUIRED, spec.session());
        assertEquals(17, spec.request().size());
    }

    /** A row of the saved page is {@code name type 可选 example description}; a nested one is four bullets. */
    @Test
    void holdsEveryRowOfThePage() throws IOException {
        List<String> page = page();
        ApiSpec spec = bundled();

        int request = page.indexOf("名称 类型 是否必须 示例值 更多限制 描述") + 1;
        assertEquals(
                page.subList(request, request + 17),
                spec.request().stream().map(BundledSpecTest::row).toList());
        int response = page.indexOf("名称 类型 示例值 描述") + 1;
        ParamSpec result = spec.response().get(0);
        assertEquals(page.get(response), String.join(" ", result.name(), result.type(), result.description()));
        List<String> bullets = new ArrayList<>();
        result.fields()
                .forEach(field -> bullets.addAll(
                        List.of("└ " + field.name(), field.type(), field.example(), field.description())));
        assertEquals(
                page.subList(response + 1, response + 1 + bullets.size()).stream()
                        .map(line -> line.replace("•", "").strip())
                        .toList(),
                bullets);
    }

    private static String row(ParamSpec param) {
        String presence = param.required() ? "必须" : "可选";
        return String.join(" ", param.name(), param.type(), presence, param.example(), param.description());
    }

    private static ApiSpec bundled() throws IOException {
        SpecReading reading = SpecXml.read(API, text());
        assertEquals(List.of(), reading.problems());
        return reading.spec().orElseThrow();
    }

    private static String text() throws IOException {
        try (InputStream in = BundledSpecTest.class.getResourceAsStream("/" + SpecFiles.resource(API))) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> page() {
        return TestData.text("pages", API + ".txt").lines().toList();
    }
}
