package dev.topaz.samples.outbox;

import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.OutboxStoreException;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Moves work orders on, one step after the other, whatever happens to the database; some steps are rolled back. */
final class Business {
    static final String ROLLED_BACK = "rolled back";

    private static final int WORK_ORDERS = 25;
    private static final int ONE_IN = 6;
    private static final int PAUSE_MILLIS = 25;

    private final DataSource database;
    private final WorkOrders workOrders;
    private final JdbcOutboxStore outbox;
    private final Random random;
    private final Thread thread = new Thread(this::goOn, "business");
    private volatile boolean isClosed;
    private volatile int rolledBack;

    private Business(DataSource database, Random random) {
        this.database = database;
        this.workOrders = new WorkOrders(database);
        this.outbox = new JdbcOutboxStore(database);
        this.random = random;
    }

    static Business start(DataSource database, Random random) throws SQLException {
        Business business = new Business(database, random);
        for (int i = 0; i < WORK_ORDERS; i++) {
            business.workOrders.open("wo" + i, "买家申请退款");
        }
        business.thread.setDaemon(true);
        business.thread.start();
        return business;
    }

    private void goOn() {
        while (!isClosed) {
            String id = "wo" + random.nextInt(WORK_ORDERS);
            try {
                if (random.nextInt(ONE_IN) == 0) {
                    rollBack(id);
                } else {
                    workOrders.move(id, "1", "已受理");
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (SQLException | OutboxStoreException e) {
                // The database is away. Whether the step was committed stands in the table.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** With a version that nobody else gives. */
    private void rollBack(String id) throws SQLException {
        int version = 1_000_000 + rolledBack;
        try {
            Transaction.of(database, connection -> {
                outbox.add(
                        connection, new OutboxEvent(id, version, new Step("9", Instant.EPOCH, ROLLED_BACK).payload()));
                throw new IllegalStateException("the business says no");
            });
        } catch (IllegalStateException e) {
            rolledBack++;
        }
    }

    /** Whether it still moves work orders: anything but a failing database ends it. */
    boolean isGoingOn() {
        return thread.isAlive();
    }

    /**
     * When the last step is done.
     *
     * @return how many were rolled back
     */
    int stop() throws InterruptedException {
        isClosed = true;
        thread.join();
        return rolledBack;
    }
}
