package dev.topaz.redis;

import io.lettuce.core.ConnectionFuture;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection, opened when it is first needed, and at every need until that succeeds; from then on Lettuce keeps it. Safe
 * for use by many threads.
 */
final class Pipe implements AutoCloseable {
    private final Supplier<ConnectionFuture<StatefulRedisConnection<String, byte[]>>> opening;
    private final Runnable onReconnected;
    private @Nullable CompletableFuture<StatefulRedisConnection<String, byte[]>> connection;

    /** @param onReconnected hears that Redis may have been started anew */
    Pipe(Supplier<ConnectionFuture<StatefulRedisConnection<String, byte[]>>> opening, Runnable onReconnected) {
        this.opening = opening;
        this.onReconnected = onReconnected;
    }

    /** Fails when there is no connection to be had. */
    synchronized CompletableFuture<RedisAsyncCommands<String, byte[]>> commands() {
        CompletableFuture<StatefulRedisConnection<String, byte[]>> known = connection;
        if (known == null || known.isCompletedExceptionally()) {
            known = opening.get().toCompletableFuture().thenApply(this::watched);
            connection = known;
        }
        return known.thenApply(StatefulRedisConnection::async);
    }

    private StatefulRedisConnection<String, byte[]> watched(StatefulRedisConnection<String, byte[]> opened) {
        opened.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisConnected(RedisChannelHandler<?, ?> again, SocketAddress address) {
                onReconnected.run();
            }
        });
        return opened;
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            CompletableFuture<?> unused = connection.thenAccept(StatefulRedisConnection::close);
        }
    }
}
