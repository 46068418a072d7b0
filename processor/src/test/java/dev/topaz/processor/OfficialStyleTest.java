package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * A class as ISVs write them for the official SDK: one method for the {@code Trade} of three APIs, trades made by hand, a null in every
 * setter, a generic wrapper. It compiles and does the same with classes in the official style and, with other imports, with ours.
 */
class OfficialStyleTest {
    private static final Path FOLDER = Path.of("src/test/resources/official-style");
    private static final String DESCRIBED = "7 a shop 8*2 1000";

    @Test
    void theCodeCompilesAgainstClassesInTheOfficialStyle() throws Exception {
        List<JavaFileObject> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.add(source(FOLDER.relativize(file).toString(), Files.readString(file)));
            }
        }

        Compilation compilation = compile(Compiler.javac(), sources);

        assertEquals(DESCRIBED, describedSample(compilation));
    }

    @Test
    void theSameCodeCompilesAgainstOursAfterItsImportsHaveChanged() throws Exception {
        Compilation compilation = compileAgainstOurs();

        assertEquals(DESCRIBED, describedSample(compilation));
    }

    @Test
    void threeAnswersAreReadIntoTheSameTrade() throws Exception {
        ClassLoader classes = new CompiledClasses(compileAgainstOurs());
        String trade =
                "{\"tid\":7,\"title\":\"a shop\",\"created\":\"1970-01-01 08:00:01\",\"orders\":{\"order\":[null,{\"oid\":8,\"num\":2}]}}";

        assertEquals(
                DESCRIBED,
                described(classes, "TradeGet", "getTrade", "{\"trade_get_response\":{\"trade\":" + trade + "}}"));
        assertEquals(
                DESCRIBED,
                described(
                        classes,
                        "TradeFullinfoGet",
                        "getTrade",
                        "{\"trade_fullinfo_get_response\":{\"trade\":" + trade + "}}"));
        assertEquals(
                DESCRIBED,
                described(
                        classes,
                        "TradesSoldGet",
                        "getTrades",
                        "{\"trades_sold_get_response\":{\"trades\":{\"trade\":[null," + trade + "]}}}"));
    }

    private static String described(ClassLoader classes, String api, String getter, String json) throws Exception {
        Class<?> type = classes.loadClass("shop." + api + "Response");
        Object answer = type.getMethod("fromJson", String.class).invoke(null, json);
        Object value = type.getMethod(getter).invoke(answer);
        Object trade = value instanceof List<?> list ? list.get(0) : value;
        assertTrue(!(value instanceof List<?> list) || list.size() == 1, "a list holds no null");
        return (String) classes.loadClass("shop.TradeService")
                .getMethod("describe", trade.getClass())
                .invoke(null, trade);
    }

    private static Compilation compileAgainstOurs() throws IOException {
        String code = Files.readString(FOLDER.resolve("shop/TradeService.java"));
        String moved = code.replaceAll("import com\\.taobao\\.api\\.(domain|request|response)\\.\\w+;\n", "")
                .replace("import com.taobao.api.", "import dev.topaz.runtime.");
        JavaFileObject apis = source(
                "shop/Apis.java",
                "package shop; @dev.topaz.runtime.TopApis(value = {\"taobao.trade.get\", \"taobao.trade.fullinfo.get\","
                        + " \"taobao.trades.sold.get\", \"taobao.item.quantity.update\"}, sharedTypes = {\"Trade\", \"Order\"})"
                        + " interface Apis {}");
        return compile(
                UserModule.javac().withProcessors(new TopazProcessor()),
                List.of(apis, source("shop/TradeService.java", moved)));
    }

    private static Compilation compile(Compiler compiler, List<JavaFileObject> sources) {
        Compilation compilation = compiler.compile(sources);
        assertEquals(List.of(), compilation.errors());
        return compilation;
    }

    private static String describedSample(Compilation compilation) throws Exception {
        Class<?> service = new CompiledClasses(compilation).loadClass("shop.TradeService");
        Object sample = service.getMethod("sample").invoke(null);
        return (String) service.getMethod("describe", sample.getClass()).invoke(null, sample);
    }

    private static JavaFileObject source(String path, String text) {
        return JavaFileObjects.forSourceString(
                path.replace(".java", "").replace('/', '.').replace('\\', '.'), text);
    }
}
