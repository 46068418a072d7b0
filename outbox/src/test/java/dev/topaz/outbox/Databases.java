package dev.topaz.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;

/** Pools of connections. */
public final class Databases {
    /** A machine that stands still for seconds is no reason to give up a lock or a connection; the defaults are two and thirty. */
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
        return new HikariDataSource(config);
    }
}
