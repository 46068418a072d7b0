package dev.topaz.spring.test;

import dev.topaz.testkit.junit.TopGateway;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the fake gateway in front of a test beside {@code @SpringBootTest}: every account calls it, whatever the settings of the
 * application say, and it is there to be injected as {@code FakeGateway}.
 *
 * <p>An account that has an app of its own calls as an app whose key is the name of the account; {@code default} for that of the
 * top level. No app key or secret that the application has set is used. The gateway begins anew behind each test, and is
 * closed with the context. So is the message channel beside it, to be injected as {@code FakeMessageChannel}: methods with
 * {@code @TopMessageListener} receive what is published there. Their consumer fetches a token through the gateway whenever it
 * connects, so name the API whose calls you count. Tests that run in parallel in one context share the gateway.
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureTopGateway
 * class ApplicationTest {
 *     @Autowired
 *     FakeGateway gateway;
 *
 *     @Test
 *     void emitsNothingWhenItStarts() {
 *         assertEquals(List.of(), gateway.calls("taobao.bcpush.isv.event.emit"));
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AutoConfigureTopGateway {
    /** Sessions of authorised users. */
    String[] sessions() default TopGateway.SESSION;

    /**
     * Whether the Redis that {@code topaz.redis.uri} names is used, for a test that brings one. Otherwise the test shares nothing: it
     * takes no places of a real quota and writes no tokens, which are kept in memory.
     */
    boolean usesRedis() default false;
}
