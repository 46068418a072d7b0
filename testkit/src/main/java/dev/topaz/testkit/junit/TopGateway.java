package dev.topaz.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test a gateway of its own: on a parameter or a field of type {@code FakeGateway}, or of type
 * {@code TaobaoClient} for a client of that gateway, or of type {@code FakeMessageChannel} for a message channel beside it.
 *
 * <pre>{@code
 * @Test
 * void emits(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
 *     client.call(request, TopGateway.SESSION);
 *     gateway.assertCalled(request);
 * }
 * }</pre>
 *
 * <p>There is one gateway: that of the class, if a static field (or a parameter of the constructor or of a
 * {@code @BeforeAll} method) asks for it, and otherwise one for each test, which all parameters and fields of the test
 * share. It is on a free port, and closed behind the test or the class; tests may run in parallel. Where two annotations
 * of one test differ, the test fails. With {@code @TestInstance(PER_CLASS)} and parallel methods, ask for it by parameter:
 * such methods share their fields.
 *
 * <p>A Spring Boot test has the gateway in a static field and its address in a property:
 *
 * <pre>{@code
 * @TopGateway
 * static FakeGateway gateway;
 *
 * @DynamicPropertySource
 * static void top(DynamicPropertyRegistry properties) {
 *     properties.add("top.url", () -> gateway.url());
 * }
 * }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TopGatewayExtension.class)
public @interface TopGateway {
    /** The app that may call, unless another is named. */
    String APP_KEY = "12345678";

    /** Its secret. */
    String APP_SECRET = "topaz-test-secret";

    /** The session of an authorised user. */
    String SESSION = "topaz-test-session";

    /** Returns the app that may call. */
    String appKey() default APP_KEY;

    /** Its secret. */
    String appSecret() default APP_SECRET;

    /** Returns the session of an authorised user. */
    String session() default SESSION;

    /** Returns a folder of recordings to answer from, seen from the folder of the module; empty for none. */
    String replay() default "";
}
