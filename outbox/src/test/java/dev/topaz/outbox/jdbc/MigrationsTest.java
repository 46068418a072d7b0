package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.Databases;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.SharedServers;
import dev.topaz.outbox.Tables;
import java.sql.Connection;
import java.sql.SQLException;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tools that people migrate databases with take the module's scripts as they are, beside the tables of an application. */
@Timeout(300)
class MigrationsTest {
    @RegisterExtension
    static final SharedServers SERVERS = new SharedServers();

    @Test
    void ofH2() throws Exception {
        try (HikariDataSource forFlyway = Databases.h2();
                HikariDataSource forLiquibase = Databases.h2()) {
            flywayTakesThem(forFlyway, "h2");
            liquibaseTakesThem(forLiquibase);
        }
    }

    @Test
    void ofPostgres() throws Exception {
        try (HikariDataSource database = Databases.pool(SERVERS.postgres().newDatabase("migrations"))) {
            flywayTakesThem(database, "postgresql");
            dropTables(database);
            liquibaseTakesThem(database);
        }
    }

    @Test
    void ofMariaDb() throws Exception {
        try (HikariDataSource database = Databases.pool(SERVERS.mariaDb().newDatabase("migrations"))) {
            flywayTakesThem(database, "mariadb");
            dropTables(database);
            liquibaseTakesThem(database);
        }
    }

    private static void dropTables(DataSource database) throws SQLException {
        Tables.execute(database, """
                drop table work_order;
                drop table flyway_schema_history;
                drop table topaz_outbox_history;
                drop table topaz_outbox_pause;
                drop table topaz_outbox""");
    }

    /** As docs/outbox.md shows it, after the migrations of the application. */
    private static void flywayTakesThem(DataSource database, String vendor) throws SQLException {
        Tables.execute(database, "create table work_order (id integer)");
        Flyway ofTheApplication = Flyway.configure()
                .dataSource(database)
                .baselineOnMigrate(true)
                .locations("classpath:db/none")
                .failOnMissingLocations(false)
                .load();
        ofTheApplication.migrate();
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/topaz-outbox/" + vendor)
                .table("topaz_outbox_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();

        assertEquals(2, flyway.migrate().migrationsExecuted);
        assertEquals(0, flyway.migrate().migrationsExecuted);
        assertTakesAnEvent(database);
    }

    private static void liquibaseTakesThem(DataSource database) throws Exception {
        Tables.execute(database, "create table work_order (id integer)");
        update(database);
        update(database);
        assertTakesAnEvent(database);
    }

    private static void update(DataSource database) throws Exception {
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
    }

    private static void assertTakesAnEvent(DataSource database) throws SQLException {
        JdbcOutboxStore store = new JdbcOutboxStore(database);
        try (Connection connection = database.getConnection()) {
            store.add(connection, new OutboxEvent("w1", 1, "ACCEPTED"));
        }
        assertEquals(1, store.backlog().waiting());
    }
}
