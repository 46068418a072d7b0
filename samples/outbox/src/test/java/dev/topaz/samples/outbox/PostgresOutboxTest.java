package dev.topaz.samples.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The outbox in PostgreSQL. */
class PostgresOutboxTest extends OutboxContract {
    private static PostgresServer server;
    private static HikariDataSource pool;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = PostgresServer.start();
        pool = Instance.pool(server.url());
        Schema.create(pool);
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            pool.close();
            server.close();
        }
    }

    @Override
    DataSource database() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate table work_order, outbox");
        }
        return pool;
    }
}
