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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples in the Javadoc of public types compile. An example is shorter than a page: variables and methods of the reader's own, and
 * the classes that are generated for him, may stand there without a declaration; whatever else is not known is a mistake.
 */
public class JavadocExamplesTest {
    private static final Set<String> UNKNOWN = Set.of(
            "compiler.err.cant.resolve",
            "compiler.err.cant.resolve.args",
            "compiler.err.cant.resolve.location",
            "compiler.err.cant.resolve.location.args");

    /** Of the reader's own: a variable, or a method without an object in front of it. */
    private static final Pattern OWN =
            Pattern.compile("symbol: +variable [a-z]\\w*|symbol: +method [^\\n]+(?:$|\\s+location: class X)");

    private static final Pattern GENERATED = Pattern.compile(
            "symbol: +(?:class|variable) (?:\\w+(?:Request|Response|Message|MessageHandler)|Trade|Item)\\b");

    /** Of a supertype that is generated it is not known what it declares. */
    private static final String OVERRIDES = "compiler.err.method.does.not.override.superclass";

    /**
     * What several examples begin with; one that declares it again hides it. A call with an unknown variable is not checked by the
     * compiler, so whatever always is of the same type stands here.
     */
    // Public for the examples, which are in no package.
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
        return UserModule.all()
                .flatMap(type -> type.examples().stream())
                .filter(JavadocExample::isJava)
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(), () -> assertEquals("", String.join("\n", mistakes(example)))));
    }

    @Test
    void aWrongExampleIsNoticed() {
        String source =
                "package dev.topaz.runtime;\n/**\n * <pre>{@code\n * client.calls(\"x\");\n * }</pre>\n */\npublic interface Wrong {}\n";
        JavadocExample wrong = PublicType.of("runtime/src/main/java/dev/topaz/runtime/Wrong.java", source)
                .orElseThrow()
                .examples()
                .get(0);
        assertTrue(mistakes(wrong).get(0).contains("method calls(java.lang.String)"), mistakes(wrong)::toString);
    }

    private static List<String> mistakes(JavadocExample example) {
        Optional<JavaShape> shape = JavaShape.of(example.code());
        return shape.isEmpty()
                ? List.of("this is no Java")
                : mistakes(example, "X" + example.line(), source(example, shape.get()));
    }

    private static String source(JavadocExample example, JavaShape shape) {
        String imports = example.imports() + ExampleImports.all();
        String type = imports + "abstract class X" + example.line() + " extends Declared { ";
        return switch (shape) {
            case FILE -> imports + example.code();
            case STATEMENTS -> type + "Object run() throws Exception { " + example.code() + "\nreturn null; } }";
            case MEMBERS -> type + example.code() + "\n}";
        };
    }

    private static List<String> mistakes(JavadocExample example, String name, String source) {
        List<String> mistakes = new ArrayList<>();
        Javac.check(said -> add(said, example, mistakes), new JavaText(name, source));
        return mistakes;
    }

    private static void add(Diagnostic<? extends JavaFileObject> said, JavadocExample example, List<String> mistakes) {
        String message = said.getMessage(Locale.ENGLISH);
        boolean isOpen = (UNKNOWN.contains(said.getCode())
                        && (OWN.matcher(message).find()
                                || GENERATED.matcher(message).find()))
                || (said.getCode().equals(OVERRIDES) && example.text().contains("MessageHandler()"));
        if (said.getKind() == Diagnostic.Kind.ERROR && !isOpen) {
            mistakes.add(example.type().path() + ":" + (example.line() + said.getLineNumber() - 1) + ": " + message);
        }
    }
}
