package dev.topaz.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of what calls the platform and of nothing else, in front of the fake gateway: of the application there are its settings
 * and its generated clients, and those of its components that the test imports ({@code @Import(WorkOrders.class)}).
 *
 * <pre>{@code
 * @TopazTest
 * class EventsTest {
 *     @Autowired
 *     FakeGateway gateway;
 *
 *     @Autowired
 *     QianniuClient qianniu;
 *
 *     @Test
 *     void areSentAsTheyAre() {
 *         BcpushIsvEventEmitRequest request = new BcpushIsvEventEmitRequest();
 *         qianniu.bcpushIsvEventEmit(request, TopGateway.SESSION);
 *         gateway.assertCalled(request);
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SpringExtension.class)
@BootstrapWith(SpringBootTestContextBootstrapper.class)
@TestPropertySource(properties = EnableAutoConfiguration.ENABLED_OVERRIDE_PROPERTY + "=false")
@ImportAutoConfiguration
@AutoConfigureTopGateway
public @interface TopazTest {}
