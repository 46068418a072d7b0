package dev.topaz.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;

/** Pools of connections. */
public final class Databases {
    /** For locks, connections and new pools: a machine may stand still for longer than they wait by default. */
    private static final int LONG_MILLIS = 300_000;

    private Databases() {}

    /** Of an empty H2 in memory. */
    public static HikariDataSource h2() {
        return pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=" + LONG_MILLIS);
    }

    public static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(LONG_MILLIS);
        config.setInitializationFailTimeout(LONG_MILLIS);
        return new HikariDataSource(config);
    }
}
