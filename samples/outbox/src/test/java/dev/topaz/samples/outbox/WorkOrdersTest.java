package dev.topaz.samples.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.EventState;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TopBusinessException;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A step and its event are one transaction, and the event says what the step was. */
@Timeout(300)
class WorkOrdersTest {
    private static final String API = "taobao.bcpush.isv.event.emit";

    private HikariDataSource database;
    private WorkOrders workOrders;
    private FakeGateway gateway;
    private WorkOrderSender sender;

    @BeforeEach
    void start() throws Exception {
        database = Instance.pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Schema.create(database);
        workOrders = new WorkOrders(database);
        gateway = new GatewaySetup()
                .app(Instance.APP_KEY, Instance.APP_SECRET)
                .session(Instance.SESSION)
                .start();
        sender = new WorkOrderSender(
                new DefaultTaobaoClient(gateway.url(), Instance.APP_KEY, Instance.APP_SECRET, new ClientOptions()),
                Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() {
        gateway.close();
        database.close();
    }

    private DeliveryResult send(Step step) {
        return sender.send(new OutboxEvent("wo", 1, step.payload()), Instance.SESSION);
    }

    @Test
    void anEventIsSentWithItsIdAndTheTimeOfTheStep() {
        DeliveryResult result = send(new Step("0", Instant.ofEpochMilli(1_700_000_000_000L), "买家\n申请退款"));

        assertEquals(EventState.DELIVERED, result.state());
        assertEquals("wo-1", gateway.call(API).param("event_id"));
        assertEquals("wo", gateway.call(API).param("work_order_id"));
        assertEquals("0", gateway.call(API).param("work_order_status"));
        assertEquals("买家\n申请退款", gateway.call(API).param("text"));
        assertEquals(1_700_000_000_000L, gateway.call(API).number("ts"));
    }

    @Test
    void aResultThatIsNoSuccessIsAFailureOfTheBusiness() {
        gateway.answer(API, fields -> fields.set("result.success", false).set("result.error_message", "工单不存在"));

        TopBusinessException failure =
                assertThrows(TopBusinessException.class, () -> send(new Step("0", Instant.EPOCH, "")));
        assertEquals("工单不存在", failure.msg());
    }

    @Test
    void anAnswerWithoutAResultParksTheEvent() {
        gateway.stub(API, call -> "{\"bcpush_isv_event_emit_response\":{\"request_id\":\"1\"}}");

        assertEquals(EventState.PARKED, send(new Step("0", Instant.EPOCH, "")).state());
    }

    /** The time of a transaction is when it began; this one waits for the other. */
    @Test
    void aLaterVersionHasALaterTime() throws Exception {
        workOrders.open("wo", "");

        List<OutboxEvent> events = Transaction.of(database, connection -> {
            connection
                    .prepareStatement("select version from work_order where id = 'none'")
                    .executeQuery();
            OutboxEvent first = Transaction.of(database, other -> workOrders.move(other, "wo", "1", ""));
            return List.of(first, workOrders.move(connection, "wo", "2", ""));
        });
        assertEquals(
                List.of("wo-2", "wo-3"), events.stream().map(OutboxEvent::id).toList());
        List<Instant> times = events.stream()
                .map(event -> Step.read(event.payload()).happenedAt())
                .toList();
        assertTrue(times.get(1).isAfter(times.get(0)), times::toString);
    }

    @Test
    void aStepThatFailsLeavesNoEvent() throws Exception {
        workOrders.open("wo", "");

        assertThrows(SQLException.class, () -> workOrders.open("wo", "twice"));
        assertThrows(SQLException.class, () -> workOrders.move("none", "1", ""));
        assertThrows(SQLException.class, () -> workOrders.move("wo", "too long".repeat(200), ""));
        assertEquals(1, new JdbcOutboxStore(database).backlog().waiting());
        assertFalse(database.isClosed());
    }
}
