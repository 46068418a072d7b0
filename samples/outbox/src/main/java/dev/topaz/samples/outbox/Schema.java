package dev.topaz.samples.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/** The tables of the sample and those of the outbox; a service of yours leaves this to its migrations. */
final class Schema {
    private Schema() {}

    static void create(DataSource database) throws IOException, SQLException {
        String business = text("schema.sql");
        Transaction.of(database, connection -> {
            String vendor = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            try (Statement statement = connection.createStatement()) {
                statement.execute(business);
                statement.execute(text("/db/topaz-outbox/" + vendor + "/V1.0__topaz_outbox.sql"));
                return statement.execute(text("/db/topaz-outbox/" + vendor + "/V1.1__topaz_outbox_account.sql"));
            } catch (IOException e) {
                throw new SQLException("the tables of the outbox cannot be read", e);
            }
        });
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
