package dev.topaz.messages.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.topaz.messages.MessageContent;
import dev.topaz.messages.MessageException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The classes of topics whose specs are in {@code golden/topics/specs}.
 *
 * <p>{@code -Dgolden.update=true} rewrites the expected files; the difference is then read by a person.
 */
class TopicGenerationTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/golden/topics").toAbsolutePath();
    private static final String SPECS = "-Atopaz.specs=" + GOLDEN.resolve("specs");
    private static final String EVERY_TYPE = "demo_trade_EveryType";
    private static final String NO_FIELDS = "demo_trade_NoFields";

    static List<Integer> releases() {
        return IntStream.of(8, 11, 17, 21, 25)
                .filter(release -> release <= Runtime.version().feature())
                .boxed()
                .toList();
    }

    @Test
    void generatesExactlyTheExpectedFiles() throws IOException {
        Compilation compilation = TopicCompiler.compile(List.of("demo_*"), SPECS);
        Map<String, String> actual = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            actual.put(
                    file.getName().replaceFirst(".*/shop/", ""),
                    file.getCharContent(true).toString());
        }
        Path expected = GOLDEN.resolve("expected");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(expected);
            for (Map.Entry<String, String> each : actual.entrySet()) {
                Files.writeString(expected.resolve(each.getKey() + ".txt"), each.getValue());
            }
        }
        Map<String, String> wanted = new TreeMap<>();
        try (Stream<Path> files = Files.list(expected)) {
            for (Path file : files.toList()) {
                wanted.put(file.getFileName().toString().replace(".txt", ""), Files.readString(file));
            }
        }
        assertEquals(wanted, actual);
    }

    @ParameterizedTest(name = "--release {0}")
    @MethodSource("releases")
    void compilesForEachReleaseWithoutAWarning(int release) {
        Compilation compilation =
                TopicCompiler.compile(List.of(EVERY_TYPE, NO_FIELDS), SPECS, "--release", Integer.toString(release));

        assertEquals(List.of(), messages(compilation));
    }

    @Test
    void aTopicWithoutSpecNamesTheNearestAndTheCommand() {
        assertTrue(
                messages(TopicCompiler.compile(List.of("demo_trade_EveryTyp"), SPECS))
                        .toString()
                        .contains("did you mean 'demo_trade_EveryType'? to make one of its page: mvn topaz:import"),
                "no hint");
    }

    @Test
    void aPatternThatMatchesNothingIsAnError() {
        assertTrue(
                messages(TopicCompiler.compile(List.of("demo_refund_*"), SPECS))
                        .toString()
                        .contains("no spec of a topic matches 'demo_refund_*'"),
                "no error");
    }

    @Test
    void theCatalogueHasWhatNoFileHasAndSaysSo() {
        List<String> notes = messages(TopicCompiler.compile(List.of("taobao_trade_TradeClose")));

        assertTrue(notes.toString().contains("topaz-specs import --topic taobao_trade_TradeClose"), notes::toString);
    }

    @Test
    void everyKindOfValueIsRead() throws ReflectiveOperationException {
        Class<?> type = everyType();
        Object content = read(
                type,
                "{\"tid\":12,\"paid\":\"2024-02-29 08:00:00\",\"paid_ms\":1709164800000,\"ok\":true,"
                        + "\"oids\":[1,2],\"tags\":[\"a\"],\"ext\":\"{\\\"a\\\":1}\",\"items\":[{\"sku\":\"s\",\"count\":2}],\"more\":{\"b\":[]},"
                        + "\"new_field\":1}");

        assertEquals(12L, get(content, "getTid"));
        assertEquals(new Date(1709164800000L), get(content, "getPaid"));
        assertEquals(new Date(1709164800000L), get(content, "getPaidMs"));
        assertEquals(true, get(content, "getOk"));
        assertEquals(List.of(1L, 2L), get(content, "getOids"));
        assertEquals("{\"a\":1}", get(content, "getExt"));
        assertEquals("{\"b\":[]}", get(content, "getMore"));
        Object item = ((List<?>) get(content, "getItems")).get(0);
        assertEquals("s", get(item, "getSku"));
        assertEquals(
                "{\"tid\":12,\"paid\":\"2024-02-29 08:00:00\",\"paid_ms\":\"2024-02-29 08:00:00\",\"ok\":true,\"oids\":[1,2],"
                        + "\"tags\":[\"a\"],\"ext\":\"{\\\"a\\\":1}\",\"items\":[{\"sku\":\"s\",\"count\":2}],\"more\":{\"b\":[]}}",
                ((MessageContent) content).toJson());
    }

    @Test
    void nobodyCanChangeAContent() throws ReflectiveOperationException {
        Object content = read(everyType(), "{\"paid\":\"2024-02-29 08:00:00\",\"oids\":[1]}");
        ((Date) get(content, "getPaid")).setTime(0);

        assertEquals(new Date(1709164800000L), get(content, "getPaid"));
        assertThrows(UnsupportedOperationException.class, () -> ((List<?>) get(content, "getOids")).clear());
    }

    @Test
    void personalDataIsNotShown() throws ReflectiveOperationException {
        String shown = read(everyType(), "{\"tid\":12,\"buyer_nick\":\"tom\"}").toString();

        assertEquals("DemoTradeEveryTypeMessage{tid=12, buyer_nick=***}", shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "[]",
                "{",
                "{}}",
                "{} {}",
                "{},\"error_response\":{\"code\":1}",
                "{\"a\":1}},{",
                "}{",
                "{\"tid\":\"x\"}",
                "{\"a\"}"
            })
    void whatIsNotOneObjectOfTheTopicIsRefused(String json) throws ReflectiveOperationException {
        Class<?> type = everyType();
        InvocationTargetException failure = assertThrows(InvocationTargetException.class, () -> read(type, json));

        assertEquals(MessageException.class, failure.getCause().getClass());
        assertTrue(String.valueOf(failure.getCause().getMessage()).contains(EVERY_TYPE), failure.getCause()::toString);
    }

    @Test
    void bracesInTextsAreText() throws ReflectiveOperationException {
        assertFalse(read(everyType(), " {\"tid\":1,\"ext\":\"}\\\"}{\"} ")
                .toString()
                .isEmpty());
    }

    private static Class<?> everyType() throws ReflectiveOperationException {
        Compilation compilation = TopicCompiler.compile(List.of(EVERY_TYPE), SPECS);
        return TopicCompiler.load(compilation).loadClass("shop.DemoTradeEveryTypeMessage");
    }

    private static Object read(Class<?> type, String json) throws ReflectiveOperationException {
        return type.getMethod("fromJson", String.class).invoke(null, json);
    }

    private static Object get(Object content, String getter) throws ReflectiveOperationException {
        return content.getClass().getMethod(getter).invoke(content);
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }
}
