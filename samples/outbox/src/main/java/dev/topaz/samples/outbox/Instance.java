package dev.topaz.samples.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.Couriers;
import dev.topaz.outbox.OutboxOptions;
import dev.topaz.outbox.SessionSource;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import dev.topaz.redis.RedisFlowControl;
import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisOptions;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.flow.LocalFlowControl;
import io.lettuce.core.RedisURI;
import java.time.Duration;

/** One instance of a service: its couriers empty the outbox within the quota, until it is ended or killed. */
final class Instance {
    // Fictional: the fake gateway knows them because it is told to.
    static final String APP_KEY = "12345678";
    static final String APP_SECRET = "topaz-sample-secret";
    static final String SESSION = "topaz-sample-session";
    static final String SELLER = "2054321";

    /** Of all instances together, in a second. */
    static final int QUOTA = 50;

    static final int MOST_INSTANCES = 4;
    static final int COURIERS = 2;

    private Instance() {}

    /**
     * The address of the database, that of the gateway, the name of the instance, how long a lease is (such as PT30S), and the
     * address of Redis. Without Redis each instance keeps to its part of the quota.
     */
    public static void main(String[] args) {
        OutboxOptions outboxOptions =
                new OutboxOptions().name(args[2]).couriers(COURIERS).lease(Duration.parse(args[3]));
        ClientOptions options =
                new ClientOptions().partnerId(args[2]).flowControl(args.length > 4 ? shared(args[4]) : local());
        WorkOrderSender sender = new WorkOrderSender(
                new DefaultTaobaoClient(args[1], APP_KEY, APP_SECRET, options), outboxOptions.callDeadline());
        Couriers couriers =
                Couriers.start(new JdbcOutboxStore(pool(args[0])), sender, SessionSource.fixed(SESSION), outboxOptions);
        Runtime.getRuntime().addShutdownHook(new Thread(couriers::close));
    }

    /** Events can wait: without Redis nothing goes out, rather than more than the quota. */
    private static FlowControl shared(String redis) {
        RedisLink link = RedisLink.to(RedisURI.create(redis), new RedisOptions());
        return new RedisFlowControl(link).limitApp(APP_KEY, QUOTA, Duration.ofSeconds(1));
    }

    private static FlowControl local() {
        return new LocalFlowControl().limitApp(APP_KEY, QUOTA / MOST_INSTANCES, Duration.ofSeconds(1));
    }

    /** Starts while the database is away, and gives up on a connection that does not come even on a busy machine. */
    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(COURIERS + 1);
        config.setConnectionTimeout(Duration.ofMinutes(1).toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
