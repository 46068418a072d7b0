package dev.topaz.testkit.junit;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.messages.FakeMessageChannel;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fills what {@link TopGateway} marks; registered by the annotation itself.
 *
 * <p>Name it where an extension of another library uses the gateway, so that it comes first:
 *
 * <pre>{@code
 * import org.springframework.test.context.junit.jupiter.SpringExtension;
 *
 * @ExtendWith({TopGatewayExtension.class, SpringExtension.class})
 * class OrdersTest {
 *     @TopGateway
 *     static FakeGateway gateway;
 * }
 * }</pre>
 */
public final class TopGatewayExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver,
                TestExecutionExceptionHandler {
    /** Creates the extension; JUnit does so. */
    public TopGatewayExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        fill(context, context.getRequiredTestClass(), null, field -> Modifier.isStatic(field.getModifiers()));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        GatewayScope.startTest(context);
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            fill(context, instance.getClass(), instance, field -> !Modifier.isStatic(field.getModifiers()));
        }
    }

    /** Adds the failures of stubs to the failure of the test; the client has seen only an HTTP status. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Optional<Throwable> thrown = GatewayScope.newestStubFailure(context);
        if (thrown.isEmpty() || thrown.get() == failure) {
            throw failure;
        }
        AssertionError explained = new AssertionError(
                "a stub of the gateway failed: " + thrown.get() + "; after that the test failed: " + failure,
                thrown.get());
        explained.addSuppressed(failure);
        throw explained;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        GatewayScope.close(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        GatewayScope.close(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(TopGateway.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<TopGateway> wanted = parameter.findAnnotation(TopGateway.class);
        return value(context, wanted.orElseThrow(), parameter.getParameter().getType());
    }

    private static void fill(
            ExtensionContext context, Class<?> type, @Nullable Object instance, Predicate<Field> wanted) {
        for (Field field : AnnotationSupport.findAnnotatedFields(type, TopGateway.class, wanted)) {
            try {
                field.setAccessible(true);
                field.set(instance, value(context, field.getAnnotation(TopGateway.class), field.getType()));
            } catch (IllegalAccessException e) {
                throw new ExtensionConfigurationException(field + " cannot be set: it must not be final", e);
            }
        }
    }

    private static Object value(ExtensionContext context, TopGateway wanted, Class<?> type) {
        if (type == FakeGateway.class) {
            return GatewayScope.of(context, wanted).gateway();
        }
        if (type == TaobaoClient.class) {
            return GatewayScope.of(context, wanted).client();
        }
        if (type == FakeMessageChannel.class) {
            return GatewayScope.channel(context, wanted);
        }
        throw new ExtensionConfigurationException(
                "@TopGateway stands on a FakeGateway, a TaobaoClient or a FakeMessageChannel, not on a "
                        + type.getName());
    }
}
