package dev.topaz.redis;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Three primaries of a Redis Cluster, and a replica of each. */
final class RedisCluster implements AutoCloseable {
    private static final int NODES = 6;

    private final List<RedisServer> nodes;

    private RedisCluster(List<RedisServer> nodes) {
        this.nodes = nodes;
    }

    static RedisCluster start() throws IOException, InterruptedException {
        List<RedisServer> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            // Their own line is ten thousand ports higher by default, which may be too high.
            nodes.add(RedisServer.start(List.of(
                    "--cluster-enabled",
                    "yes",
                    "--cluster-node-timeout",
                    "1000",
                    "--cluster-port",
                    String.valueOf(RedisServer.freePort()))));
        }
        RedisCluster cluster = new RedisCluster(nodes);
        cluster.meet();
        return cluster;
    }

    private void meet() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("redis-cli", "--cluster", "create"));
        nodes.forEach(node -> command.add("127.0.0.1:" + node.port()));
        command.addAll(List.of("--cluster-replicas", "1", "--cluster-yes"));
        Process create = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(create.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (create.waitFor() != 0) {
            throw new IllegalStateException("the cluster cannot be made: " + said);
        }
        for (RedisServer node : nodes) {
            while (!isReady(node)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static boolean isReady(RedisServer node) throws IOException {
        String replication = node.command("info", "replication");
        boolean isInSync = replication.contains("role:master") || replication.contains("master_link_status:up");
        return isInSync && node.command("cluster", "info").contains("cluster_state:ok");
    }

    List<RedisURI> seeds() {
        return nodes.stream().map(RedisServer::uri).toList();
    }

    /** Executes a command on every node. */
    void command(String... parts) throws IOException {
        for (RedisServer node : nodes) {
            node.command(parts);
        }
    }

    /** The node that has a key. */
    RedisServer primaryOf(String key) throws IOException {
        for (RedisServer node : nodes) {
            if (isPrimary(node) && !node.command("get", key).startsWith("MOVED")) {
                return node;
            }
        }
        throw new IllegalStateException("nobody has " + key);
    }

    /** Begins to move the slot of a key to another primary: those of its keys that are not there are asked for over there. */
    void beginToMove(String key) throws IOException {
        RedisServer from = primaryOf(key);
        RedisServer to = nodes.stream()
                .filter(node -> node != from && isPrimary(node))
                .findFirst()
                .orElseThrow();
        String slot = from.command("cluster", "keyslot", key);
        to.command("cluster", "setslot", slot, "importing", from.command("cluster", "myid"));
        from.command("cluster", "setslot", slot, "migrating", to.command("cluster", "myid"));
    }

    private static boolean isPrimary(RedisServer node) {
        try {
            return node.command("info", "replication").contains("role:master");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(RedisServer::close);
    }
}
