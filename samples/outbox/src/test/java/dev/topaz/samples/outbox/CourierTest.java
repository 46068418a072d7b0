package dev.topaz.samples.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.retry.RetryPolicy;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.Refusal;
import dev.topaz.testkit.Trouble;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of an event whose answer is good, bad or lost. */
@Timeout(120)
class CourierTest {
    private static final String API = "taobao.bcpush.isv.event.emit";
    private static final Pace PACE = new Pace(Duration.ofMinutes(1));

    private HikariDataSource database;
    private WorkOrders workOrders;
    private FakeGateway gateway;
    private Courier courier;

    @BeforeEach
    void start() throws Exception {
        database = Instance.pool("jdbc:h2:mem:" + UUID.randomUUID());
        Schema.create(database);
        workOrders = new WorkOrders(database);
        gateway = new GatewaySetup()
                .app(Instance.APP_KEY, Instance.APP_SECRET)
                .session(Instance.SESSION)
                .start();
        courier = courier(new ClientOptions().retry(RetryPolicy.NEVER));
        workOrders.open("wo", "买家申请退款");
    }

    private Courier courier(ClientOptions options) {
        DefaultTaobaoClient client =
                new DefaultTaobaoClient(gateway.url(), Instance.APP_KEY, Instance.APP_SECRET, options);
        return new Courier("c", new Outbox(database), new Platform(client, Instance.SESSION, PACE), PACE);
    }

    @AfterEach
    void stop() {
        gateway.close();
        database.close();
    }

    /** As it stands in the table. */
    private record Row(String state, int attempts, boolean isDue, String note, String courier) {}

    private Row row() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select state, attempts, due_at <= current_timestamp, note, courier from outbox")) {
            row.next();
            return new Row(row.getString(1), row.getInt(2), row.getBoolean(3), row.getString(4), row.getString(5));
        }
    }

    @Test
    void anEventIsSentWithItsIdAndTheTimeOfTheStep() throws Exception {
        assertEquals(Duration.ZERO, courier.deliverNext());

        assertEquals("DELIVERED", row().state());
        assertNull(row().courier());
        assertEquals("wo-1", gateway.call(API).param("event_id"));
        assertEquals("wo", gateway.call(API).param("work_order_id"));
        assertEquals("0", gateway.call(API).param("work_order_status"));
        assertEquals("买家申请退款", gateway.call(API).param("text"));
        assertEquals(System.currentTimeMillis(), gateway.call(API).number("ts"), 60_000);
        assertEquals(Pace.POLL, courier.deliverNext());
    }

    static List<Trouble> passing() {
        return List.of(
                Trouble.serviceUnreachable(),
                Trouble.serviceTimedOut(),
                Trouble.sessionExpired(),
                Trouble.resetBeforeReading(),
                Trouble.resetAfterReading(),
                Trouble.truncated(),
                Trouble.badGateway(),
                Trouble.garbage(),
                Trouble.throttled(Duration.ofSeconds(30)),
                Trouble.dailyQuotaSpent(Duration.ofHours(5)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatMayPassIsTriedAgainLater(Trouble trouble) throws Exception {
        gateway.next(API, trouble);

        assertEquals(Pace.REST, courier.deliverNext());
        assertEquals("WAITING", row().state());
        assertTrue(!row().isDue() && row().courier() == null, () -> trouble.toString());
        assertTrue(!row().note().isEmpty(), "the table says why");
    }

    @Test
    void aBanIsSatOut() throws Exception {
        gateway.next(API, Trouble.throttled(Duration.ofSeconds(50)));
        courier.deliverNext();

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery("select extract(epoch from due_at - current_timestamp) from outbox");
            row.next();
            assertEquals(50, row.getDouble(1), 30);
        }
    }

    @Test
    void whatThePlatformHoldsAgainstTheEventParksIt() throws Exception {
        gateway.next(API, Trouble.refused(new Refusal(15, "Remote service error", "isv.work-order-closed", "工单已关闭")));

        assertEquals(Duration.ZERO, courier.deliverNext());
        assertEquals("PARKED", row().state());
        assertTrue(row().note().contains("isv.work-order-closed"), row().note());
    }

    @Test
    void aResultThatIsNoSuccessParksIt() throws Exception {
        gateway.answer(API, fields -> fields.set("result.success", false).set("result.error_message", "工单不存在"));

        courier.deliverNext();
        assertEquals("PARKED", row().state());
        assertTrue(row().note().contains("工单不存在"), row().note());
    }

    @Test
    void anAnswerWithoutAResultParksIt() throws Exception {
        gateway.stub(API, call -> "{\"bcpush_isv_event_emit_response\":{\"request_id\":\"1\"}}");

        courier.deliverNext();
        assertEquals("PARKED", row().state());
    }

    /** By the runtime, within one attempt of the courier's. */
    @Test
    void anAnswerThatIsLostIsAskedForAgainAtOnce() throws Exception {
        gateway.next(API, Trouble.resetAfterReading());

        courier(new ClientOptions()).deliverNext();
        assertEquals("DELIVERED", row().state());
        assertEquals(1, row().attempts());
        assertEquals(2, gateway.calls(API).size());
    }

    @Test
    void withoutItsDatabaseACourierRestsAndGoesOn() {
        database.close();

        assertEquals(Pace.REST, courier.deliverNext());
    }

    /** A mistake in the sample itself, for one. */
    @Test
    void noFailureEndsACourier() {
        Courier broken = new Courier("c", new Outbox(null), null, PACE);

        assertEquals(Pace.REST, broken.deliverNext());
    }

    @Test
    void whoIsClosedFinishesTheEventThatIsUnderWay() throws Exception {
        gateway.next(API, Trouble.slow(Duration.ofMillis(500)));
        Thread thread = new Thread(courier);
        thread.start();
        while (gateway.calls().isEmpty()) {
            Thread.onSpinWait();
        }

        courier.close();
        assertEquals("DELIVERED", row().state());
        thread.join();
    }

    @Test
    void waitsDoubleUpToTheLease() {
        Pace pace = new Pace(Duration.ofSeconds(9));

        assertEquals(
                List.of(1L, 2L, 4L, 8L, 9L, 9L),
                java.util.stream.IntStream.of(1, 2, 3, 4, 5, 1000)
                        .mapToObj(attempts -> pace.backOff(attempts).toSeconds())
                        .toList());
        assertEquals(Duration.ofSeconds(6), pace.deadline());
    }
}
