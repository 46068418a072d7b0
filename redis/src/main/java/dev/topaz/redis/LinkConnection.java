package dev.topaz.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;

/** A connection to one server, or to the servers of a cluster. */
final class LinkConnection {
    private final StatefulConnection<String, byte[]> connection;
    private final RedisClusterAsyncCommands<String, byte[]> commands;

    private LinkConnection(
            StatefulConnection<String, byte[]> connection, RedisClusterAsyncCommands<String, byte[]> commands) {
        this.connection = connection;
        this.commands = commands;
    }

    static LinkConnection toServer(StatefulRedisConnection<String, byte[]> connection) {
        return new LinkConnection(connection, connection.async());
    }

    static LinkConnection toCluster(StatefulRedisClusterConnection<String, byte[]> connection) {
        return new LinkConnection(connection, connection.async());
    }

    RedisClusterAsyncCommands<String, byte[]> commands() {
        return commands;
    }

    /** @param listener hears that Lettuce has connected again, perhaps to a server that was started anew */
    void onReconnected(Runnable listener) {
        connection.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisConnected(RedisChannelHandler<?, ?> again, SocketAddress address) {
                listener.run();
            }
        });
    }

    /** Closes the connection; does not wait for a server that stands still. */
    void abandon() {
        CompletableFuture<Void> unused = connection.closeAsync();
    }

    void close() {
        connection.close();
    }
}
