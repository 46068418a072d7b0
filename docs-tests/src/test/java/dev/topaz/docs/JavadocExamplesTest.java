package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.redis.RedisLink;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.messages.FakeMessageChannel;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples in the Javadoc of public types compile. An example is shorter than a page: variables and methods of the reader's own, and
 * the classes that are generated for him, may stand there without a declaration; whatever else is not known is a mistake.
 */
public class JavadocExamplesTest {
    /** What several examples begin with, and always of this type; one that declares it again hides it. */
    // Public for the examples, which are in other packages.
    public abstract static class Declared {
        protected TaobaoClient client;
        protected QianniuClient qianniu;
        protected String url;
        protected String appKey;
        protected String appSecret;
        protected String session;
        protected FakeGateway gateway;
        protected FakeMessageChannel channel;
        protected WebSocketMessageConsumer consumer;
        protected RedisLink link;
        protected MeterRegistry registry;
        protected OpenTelemetry openTelemetry;
        protected DataSource dataSource;
    }

    @TestFactory
    Stream<DynamicTest> compile() {
        List<JavadocExample> examples = UserModule.all()
                .flatMap(type -> type.examples().stream())
                .filter(JavadocExample::isJava)
                .toList();
        Map<JavadocExample, Set<String>> mistakes = ExampleCompiler.mistakes(examples);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(),
                        () -> assertEquals("", String.join("\n", mistakes.getOrDefault(example, Set.of())))));
    }

    @Test
    void aMethodThatDoesNotExistIsNoticed() {
        assertTrue(mistakesOf("client.calls(\"x\");").contains("method calls(java.lang.String)"));
    }

    @Test
    void aCallWithTheReadersOwnVariablesIsChecked() {
        assertTrue(mistakesOf("client.call(order);").contains("no suitable method found for call("));
        assertEquals("", mistakesOf("client.call(order, sessionOf(order));"));
    }

    @Test
    void aNameOfTheReadersOwnBelongsToNoOtherType() {
        assertTrue(mistakesOf("client.name = order;").contains("variable name"));
    }

    private static String mistakesOf(String example) {
        String source = "package dev.topaz.runtime;\n/**\n * <pre>{@code\n * " + example
                + "\n * }</pre>\n */\npublic interface Some {}\n";
        PublicType type = PublicType.of("runtime/src/main/java/dev/topaz/runtime/Some.java", source)
                .orElseThrow();
        return ExampleCompiler.mistakes(type.examples()).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.joining("\n"));
    }
}
