package dev.topaz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user saves in place of a document, and the whole message that tells it: what, where, and the way out. */
class DocumentMistakesTest {
    private static final String TEXT = """
            taobao.demo.order.push (推送示例订单)
            请求参数
            名称 类型 是否必须 示例值 更多限制 描述
            order_no String 必须 NO1 单号
            响应参数
            名称 类型 示例值 描述
            done Boolean true 已受理
            请求示例
            TaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);
            错误码解释
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(
                        "page.html",
                        "<html>请登录</html>",
                        ": this is a login page, not a doc page [LOGIN_PAGE]",
                        "log in with a browser, open the doc page, and save it or copy its text"),
                Arguments.of(
                        "page.html",
                        "<html><div id=root></div><script src=x.js></script></html>",
                        ": this page holds no parameter table of an API [NO_TABLE]",
                        "a script fills such pages in after they are loaded: copy the page's text from a browser, or import the"
                                + " doc site's JSON"),
                Arguments.of(
                        "page.html",
                        "<html><table><tr><td>名称",
                        ": the page stops before its end [TRUNCATED]",
                        "save the page again"),
                Arguments.of(
                        "page.txt",
                        TEXT + TEXT.replace("demo", "other"),
                        ":12:1: this text holds two pages, of taobao.demo.order.push and of taobao.other.order.push: the first"
                                + " table is in line 2 [OTHER_API]",
                        "save each page to a file of its own"),
                Arguments.of(
                        "page.txt",
                        TEXT.replace("TaobaoClient client", "QimenClient client"),
                        ": this is a page of Qimen (奇门): its calls have XML bodies and a client of their own [OTHER_KIND]",
                        "import pages of TOP APIs: their Java sample uses TaobaoClient"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isRefusedAndNothingIsWritten(String name, String text, String problem, String hint) throws IOException {
        Path page = Files.writeString(folder.resolve(name), text);

        assertEquals(
                "error: " + page + problem + "\n  hint: " + hint + "\nnothing was written",
                run("import", "--out", specs(), page.toString()));
    }

    @Test
    void aPageInAnotherCharacterSet() throws IOException {
        Path page = Files.write(folder.resolve("page.txt"), TEXT.getBytes(Charset.forName("GBK")));

        assertEquals(
                "error: " + page + ":1:1: this is not UTF-8, but most likely GBK [NOT_UTF8]\n"
                        + "  hint: save it as UTF-8, for example with: iconv -f GBK -t UTF-8\nnothing was written",
                run("import", "--out", specs(), page.toString()));
    }

    @Test
    void aSpecThatDoesNotSayWhereItsDocumentIs() throws IOException {
        Path spec = Files.createDirectories(folder.resolve("specs")).resolve("demo.order.push.xml");
        Files.writeString(spec, """
                <api xmlns="https://topaz.dev/spec/1" name="demo.order.push" session="none"/>
                """, StandardCharsets.UTF_8);

        assertEquals(
                "1 without a source, which only an import can renew\n"
                        + "error: " + spec + ": the spec does not say where its document is [NO_SOURCE]\n"
                        + "  hint: add source=\"<address>\" to its first line, or import the page again",
                run("update", "--dir", specs(), "demo.order.push"));
    }

    private String specs() {
        return folder.resolve("specs").toString();
    }

    /** Returns what the command says of mistakes. */
    private static String run(String... args) {
        StringWriter said = new StringWriter();
        TopazSpecs.program()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(said, true))
                .execute(args);
        return said.toString().replace(System.lineSeparator(), "\n").strip();
    }
}
