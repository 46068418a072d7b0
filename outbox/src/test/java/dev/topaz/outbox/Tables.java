package dev.topaz.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** The tables of an outbox, as the migrations of the module create them. */
public final class Tables {
    private static final List<String> MIGRATIONS = List.of("V1.0__topaz_outbox.sql", "V1.1__topaz_outbox_account.sql");

    private Tables() {}

    /**
     * Creates them anew.
     *
     * @param vendor as its folder of migrations is called
     */
    public static void recreate(DataSource database, String vendor) throws IOException, SQLException {
        execute(database, "drop table if exists topaz_outbox_pause; drop table if exists topaz_outbox");
        for (String migration : MIGRATIONS) {
            execute(database, migration(vendor, migration));
        }
    }

    /** Returns a migration of the module. */
    public static String migration(String vendor, String name) throws IOException {
        String file = "/db/topaz-outbox/" + vendor + "/" + name;
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Executes statements that semicolons end. */
    public static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : sql.replaceAll("--[^\n]*", "").split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }
}
