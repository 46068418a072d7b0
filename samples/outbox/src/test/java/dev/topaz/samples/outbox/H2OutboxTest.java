package dev.topaz.samples.outbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The outbox in H2. */
class H2OutboxTest extends OutboxContract {
    @Override
    DataSource database() throws IOException, SQLException {
        DataSource database = Instance.pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Schema.create(database);
        return database;
    }
}
