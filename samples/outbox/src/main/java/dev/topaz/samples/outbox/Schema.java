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
        String sql = text("schema.sql");
        Transaction.of(database, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** A file beside this class. */
    static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
