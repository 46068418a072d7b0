package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.outbox.Databases;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The tools that people migrate databases with take the module's scripts as they are. */
class MigrationsTest {
    @Test
    void flywayTakesThemBesideTheMigrationsOfTheApplication() {
        DataSource database = Databases.h2();
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/topaz-outbox/h2")
                .table("topaz_outbox_history")
                .load();

        assertEquals(1, flyway.migrate().migrationsExecuted);
        assertEquals(0, flyway.migrate().migrationsExecuted);
        assertEquals(0, new JdbcOutboxStore(database).backlog().waiting());
    }

    @Test
    void liquibaseTakesTheChangelog() throws Exception {
        DataSource database = Databases.h2();
        Scope.child(Map.of(), () -> {
            try (Connection connection = database.getConnection()) {
                new CommandScope(UpdateCommandStep.COMMAND_NAME)
                        .addArgumentValue(
                                DbUrlConnectionArgumentsCommandStep.DATABASE_ARG,
                                DatabaseFactory.getInstance()
                                        .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
                        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, "db/topaz-outbox/changelog.xml")
                        .execute();
            }
        });

        assertEquals(0, new JdbcOutboxStore(database).backlog().waiting());
    }
}
