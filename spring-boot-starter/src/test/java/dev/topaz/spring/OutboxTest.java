package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.EventSender;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.OutboxListener;
import dev.topaz.outbox.OutboxStore;
import dev.topaz.outbox.SessionSource;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import dev.topaz.outbox.spring.SpringOutbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An application with a sender has an outbox. */
@Timeout(300)
class OutboxTest {
    private static ApplicationContextRunner app() {
        return Contexts.shop().withBean(DataSource.class, OutboxTest::database);
    }

    static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        for (String migration : List.of("V1.0__topaz_outbox.sql", "V1.1__topaz_outbox_account.sql")) {
            try (InputStream sql = Objects.requireNonNull(
                            OutboxTest.class.getResourceAsStream("/db/topaz-outbox/h2/" + migration));
                    Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return database;
    }

    @Test
    void eventsAreWrittenInTheTransactionAndDelivered() {
        app().withBean(EventSender.class, () -> (event, session) -> DeliveryResult.delivered(session))
                .withBean(SessionSource.class, () -> SessionSource.fixed(Contexts.SESSION))
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    DataSource database = context.getBean(DataSource.class);
                    new TransactionTemplate(new DataSourceTransactionManager(database))
                            .executeWithoutResult(status -> context.getBean(SpringOutbox.class)
                                    .add(new OutboxEvent("wo", 1, "").seller("4711")));
                    while (context.getBean(OutboxStore.class).backlog().waiting() > 0) {
                        Thread.onSpinWait();
                    }
                    assertTrue(context.getBean(OutboxLifecycle.class).isRunning());
                    assertEquals(
                            0,
                            context.getBean(MeterRegistry.class)
                                    .get("topaz.outbox.parked")
                                    .gauge()
                                    .value());
                });
    }

    /** A listener of the application, which counts. */
    private static final class Counting implements OutboxListener {
        private final AtomicInteger backlogs = new AtomicInteger();

        @Override
        public void backlog(Backlog backlog) {
            backlogs.incrementAndGet();
        }
    }

    @Test
    void everyListenerOfTheContextHearsAndTheMetersStay() {
        Counting one = new Counting();
        Counting other = new Counting();
        app().withBean(EventSender.class, () -> (event, session) -> DeliveryResult.delivered(session))
                .withBean(SessionSource.class, () -> SessionSource.fixed(Contexts.SESSION))
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean("one", OutboxListener.class, () -> one)
                .withBean("other", OutboxListener.class, () -> other)
                .run(context -> {
                    while (one.backlogs.get() == 0 || other.backlogs.get() == 0) {
                        Thread.onSpinWait();
                    }
                    assertEquals(
                            0,
                            context.getBean(MeterRegistry.class)
                                    .get("topaz.outbox.waiting")
                                    .gauge()
                                    .value());
                });
    }

    @Test
    void withoutASenderThereIsNone() {
        app().run(context -> assertFalse(context.containsBean("topazOutboxCouriers")));
    }

    @Test
    void withoutSessionsItSaysWhatIsMissing() {
        app().withBean(EventSender.class, () -> (event, session) -> DeliveryResult.delivered(""))
                .run(context -> {
                    Throwable failure = Objects.requireNonNull(context.getStartupFailure());
                    assertEquals(
                            "The outbox has no sessions for the sellers of its events.",
                            new SettingFailureAnalyzer().analyze(failure).getDescription());
                });
    }

    /** A store that is not one of JDBC, and does not answer. */
    private static final class OwnStore implements InvocationHandler {
        static OutboxStore create() {
            return (OutboxStore) Proxy.newProxyInstance(
                    OutboxTest.class.getClassLoader(), new Class<?>[] {OutboxStore.class}, new OwnStore());
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws ReflectiveOperationException {
            if (method.getDeclaringClass().equals(Object.class)) {
                return method.invoke(this, arguments);
            }
            throw new IllegalStateException("the store is away");
        }
    }

    @Test
    void aStoreOfTheApplicationTakesThePlaceOfOurs() {
        app().withBean("ownStore", OutboxStore.class, OwnStore::create)
                .withBean(EventSender.class, () -> (event, session) -> DeliveryResult.delivered(session))
                .withBean(SessionSource.class, () -> SessionSource.fixed(Contexts.SESSION))
                .run(context -> {
                    assertNull(context.getStartupFailure());
                    assertEquals(List.of("ownStore"), List.of(context.getBeanNamesForType(OutboxStore.class)));
                    assertEquals(0, context.getBeanNamesForType(SpringOutbox.class).length);
                    assertTrue(context.containsBean("topazOutboxHealthIndicator"));
                });
    }

    @Test
    void aStoreOfTheApplicationThatWritesByJdbcDoesSoInTransactionsOfSpring() {
        app().withBean("ownStore", JdbcOutboxStore.class, () -> new JdbcOutboxStore(database()))
                .withBean(EventSender.class, () -> (event, session) -> DeliveryResult.delivered(session))
                .withBean(SessionSource.class, () -> SessionSource.fixed(Contexts.SESSION))
                .run(context -> {
                    assertNull(context.getStartupFailure());
                    assertEquals(List.of("ownStore"), List.of(context.getBeanNamesForType(OutboxStore.class)));
                    assertEquals(1, context.getBeanNamesForType(SpringOutbox.class).length);
                });
    }

    @Test
    void itIsDownWhileItsStoreDoesNotAnswerWhateverThatThrows() {
        OutboxStore store = OwnStore.create();

        HealthReport report = HealthReport.of(() -> HealthReport.of(store.backlog(), Duration.ofMinutes(5)));

        assertFalse(report.isUp());
        assertEquals("{reason=the store is away}", report.details().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management.health.topaz-outbox.enabled=false",
                "management.health.topazOutbox.enabled=false",
                "management.health.defaults.enabled=false"
            })
    void itsHealthIsNotShownWhereThatIsTurnedOff(String setting) {
        app().withBean(EventSender.class, () -> (event, session) -> DeliveryResult.delivered(session))
                .withBean(SessionSource.class, () -> SessionSource.fixed(Contexts.SESSION))
                .withPropertyValues(setting)
                .run(context -> {
                    assertTrue(context.containsBean("topazOutboxCouriers"));
                    assertFalse(context.containsBean("topazOutboxHealthIndicator"));
                });
    }

    @Test
    void itIsDownWhileItsOldestEventWaitsForLong() {
        Backlog old = new Backlog(7, Duration.ofMinutes(6), 1, 2);

        assertFalse(HealthReport.of(old, Duration.ofMinutes(5)).isUp());
        assertTrue(HealthReport.of(old, Duration.ofMinutes(7)).isUp());
        assertEquals(
                "{waiting=7, oldest=PT6M, parked=1, paused=2}",
                HealthReport.of(old, Duration.ofMinutes(5)).details().toString());
    }
}
