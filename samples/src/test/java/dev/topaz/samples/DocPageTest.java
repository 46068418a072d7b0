package dev.topaz.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.AnswerFormat;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TopApiException;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands on the page holds for the generated classes: its Java sample, its answers, its error. */
class DocPageTest {
    private static final String APP_KEY = "12345678";
    private static final String SECRET = "fictional-secret";
    private static final String SESSION = "fictional-session";
    private static final Pattern SETTER = Pattern.compile("req\\.set(\\w+)\\((.*)\\);");

    @Test
    void compilesAndRunsTheJavaSampleWithNothingChangedButImports(@TempDir Path classes) throws Exception {
        String sample = DocPage.read().javaSample();
        Class<?> compiled = compile(sample, classes);
        try (FakeGateway gateway = gateway()) {
            String body = (String) compiled.getMethod("run", String.class, String.class, String.class, String.class)
                    .invoke(null, gateway.url(), APP_KEY, SECRET, SESSION);

            assertTrue(body.startsWith("{\"bcpush_isv_event_emit_response\":"), body);
            assertEquals(valuesOf(sample), gateway.calls().get(0).params());
        }
    }

    @ParameterizedTest
    @EnumSource(AnswerFormat.class)
    void decodesTheAnswerOfThePageInEveryFormat(AnswerFormat format) {
        try (FakeGateway gateway = gateway()) {
            QianniuClient qianniu = qianniu(gateway.url(), format);
            assertResultOfThePage(qianniu.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest(), SESSION));
        }
    }

    @Test
    void decodesTheXmlThatThePageShows() {
        String xml = DocPage.read().xmlAnswer();
        try (FakeGateway gateway =
                setup().stub("taobao.bcpush.isv.event.emit", call -> xml).start()) {
            QianniuClient qianniu = qianniu(gateway.url(), AnswerFormat.XML);
            assertResultOfThePage(qianniu.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest(), SESSION));
        }
    }

    @Test
    void decodesTheErrorThatThePageShows() {
        String xml = DocPage.read().xmlError();
        try (FakeGateway gateway =
                setup().stub("taobao.bcpush.isv.event.emit", call -> xml).start()) {
            QianniuClient qianniu = qianniu(gateway.url(), AnswerFormat.XML);
            TopApiException e = assertThrows(
                    TopApiException.class, () -> qianniu.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest(), SESSION));

            assertEquals("50", e.code());
            assertEquals("Remote service error", e.msg());
            assertEquals("isv.invalid-parameter", e.subCode());
            assertEquals("非法参数", e.subMsg());
        }
    }

    @Test
    void decodesTheSameErrorInJson() {
        BcpushIsvEventEmitResponse response =
                BcpushIsvEventEmitResponse.fromJson("{\"error_response\":{\"code\":50,\"msg\":\"Remote service error\","
                        + "\"sub_code\":\"isv.invalid-parameter\",\"sub_msg\":\"非法参数\"}}");

        assertFalse(response.isSuccess());
        assertEquals("isv.invalid-parameter", response.getSubCode());
        assertEquals(null, response.getResult());
    }

    private static void assertResultOfThePage(BcpushIsvEventEmitResponse response) {
        BcpushIsvEventEmitResponse.Result result = response.getResult();
        assertTrue(response.isSuccess());
        assertNotNull(result);
        assertEquals(
                List.of("demo", "demo", "demo", true, true, "demo", "demo", 0L, "demo", "demo"),
                List.of(
                        result.getOriginErrorMsg(),
                        result.getSolution(),
                        result.getAttachment(),
                        result.getSuccess(),
                        result.getModule(),
                        result.getErrorMessage(),
                        result.getCause(),
                        result.getErrorCode(),
                        result.getVersion(),
                        result.getExcEnum()));
    }

    /** What the sample sets, by wire name: R2 backwards is safe for the plain names of this page. */
    private static Map<String, String> valuesOf(String sample) {
        Map<String, String> values = new HashMap<>();
        Matcher setter = SETTER.matcher(sample);
        while (setter.find()) {
            String property = setter.group(1).replaceFirst("^CtxDataString$", "CtxData");
            String wireName = property.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            values.put(wireName, setter.group(2).replaceAll("^\"|\"$|L$", ""));
        }
        assertEquals(17, values.size());
        return values;
    }

    private static Class<?> compile(String sample, Path classes) throws Exception {
        String source = "import dev.topaz.runtime.*;\nimport dev.topaz.samples.*;\n"
                + "public class PageSample {\n"
                + "public static String run(String url, String appkey, String secret, String sessionKey) throws ApiException {\n"
                + sample + "\nreturn rsp.getBody();\n}\n}\n";
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///PageSample.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-proc:none",
                "-Xlint:all",
                "-Werror",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        assertTrue(
                compiler.getTask(null, null, null, options, null, List.of(file)).call());
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, DocPageTest.class.getClassLoader());
        return loader.loadClass("PageSample");
    }

    private static QianniuClient qianniu(String url, AnswerFormat format) {
        return new QianniuClient(new DefaultTaobaoClient(url, APP_KEY, SECRET, new ClientOptions().format(format)));
    }

    private static GatewaySetup setup() {
        return new GatewaySetup().app(APP_KEY, SECRET).session(SESSION);
    }

    private static FakeGateway gateway() {
        return setup().start();
    }
}
