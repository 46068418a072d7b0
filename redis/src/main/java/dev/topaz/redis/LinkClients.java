package dev.topaz.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.EpollProvider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How clients of the link's own are set: no command is sent late, and a dead machine is noticed. */
final class LinkClients {
    private static final Duration LONGEST_RECONNECT_PAUSE = Duration.ofSeconds(1);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(5);
    private static final Duration KEEP_ALIVE_INTERVAL = Duration.ofSeconds(1);
    private static final int KEEP_ALIVE_COUNT = 3;
    private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(10);
    private static final Duration ADAPTIVE_REFRESH_PAUSE = Duration.ofMillis(500);

    private LinkClients() {}

    static ClientResources resources() {
        return ClientResources.builder()
                .reconnectDelay(
                        Delay.fullJitter(Duration.ofMillis(20), LONGEST_RECONNECT_PAUSE, 20, TimeUnit.MILLISECONDS))
                .build();
    }

    static ClientOptions options(RedisOptions options) {
        return ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(options.timeout()))
                .socketOptions(sockets(options.timeout()))
                .sslOptions(options.ssl())
                .build();
    }

    static ClusterClientOptions clusterOptions(RedisOptions options) {
        return ClusterClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(options.timeout()))
                .socketOptions(sockets(options.timeout()))
                .sslOptions(options.ssl())
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enablePeriodicRefresh(TOPOLOGY_REFRESH)
                        .enableAllAdaptiveRefreshTriggers()
                        .adaptiveRefreshTriggersTimeout(ADAPTIVE_REFRESH_PAUSE)
                        .build())
                .build();
    }

    private static SocketOptions sockets(Duration timeout) {
        SocketOptions.Builder sockets = SocketOptions.builder()
                .connectTimeout(timeout)
                .keepAlive(SocketOptions.KeepAliveOptions.builder()
                        .enable()
                        .idle(DEAD_AFTER)
                        .interval(KEEP_ALIVE_INTERVAL)
                        .count(KEEP_ALIVE_COUNT)
                        .build());
        // Only Netty's native transport can; where it is missing, Lettuce would warn of an option without effect.
        if (EpollProvider.isAvailable()) {
            sockets.tcpUserTimeout(SocketOptions.TcpUserTimeoutOptions.builder()
                    .enable()
                    .tcpUserTimeout(DEAD_AFTER)
                    .build());
        }
        return sockets.build();
    }
}
