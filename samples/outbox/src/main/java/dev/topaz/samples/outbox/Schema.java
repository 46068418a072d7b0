package dev.topaz.samples.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** The tables of the sample, as schema.sql says; a service of yours leaves this to its migrations. */
final class Schema {
    private Schema() {}

    static void create(DataSource database) throws IOException, SQLException {
        String sql;
        try (InputStream file = Objects.requireNonNull(Schema.class.getResourceAsStream("schema.sql"))) {
            sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        Transaction.of(database, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
