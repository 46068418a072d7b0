package dev.topaz.spring;

import io.lettuce.core.RedisURI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds addresses out of what servers, sentinels and nodes of clusters have in common. */
final class RedisAddressBuilder {
    static final int PORT = 6379;
    static final int SENTINEL_PORT = 26379;

    private final RedisCredentials credentials;
    private final boolean isEncrypted;
    private int database;
    private @Nullable String clientName;

    /** @param isEncrypted whether it talks TLS */
    RedisAddressBuilder(RedisCredentials credentials, boolean isEncrypted) {
        this.credentials = credentials;
        this.isEncrypted = isEncrypted;
    }

    RedisAddressBuilder database(int number) {
        this.database = number;
        return this;
    }

    RedisAddressBuilder clientName(Optional<String> name) {
        this.clientName = name.orElse(null);
        return this;
    }

    RedisAddress server(RedisNode node) {
        RedisURI.Builder uri = RedisURI.Builder.redis(node.host(), node.port());
        credentials.applyTo(uri);
        return RedisAddress.ofServer(finished(uri).withDatabase(database).build());
    }

    /**
     * Returns the address of a master that sentinels know.
     *
     * @param asked what the sentinels themselves ask for
     * @throws IllegalArgumentException if there is no sentinel
     */
    RedisAddress sentinels(String master, List<RedisNode> nodes, RedisCredentials asked) {
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("there is no sentinel to ask for the master '" + master + "'");
        }
        RedisURI.Builder uri = RedisURI.builder().withSentinelMasterId(master);
        for (RedisNode node : nodes) {
            RedisURI.Builder sentinel =
                    RedisURI.Builder.redis(node.host(), node.port()).withSsl(isEncrypted);
            asked.applyTo(sentinel);
            uri.withSentinel(sentinel.build());
        }
        credentials.applyTo(uri);
        return RedisAddress.ofServer(finished(uri).withDatabase(database).build());
    }

    /** Returns the address of a cluster, which has only database 0. */
    RedisAddress cluster(List<RedisNode> nodes) {
        return RedisAddress.ofCluster(nodes.stream()
                .map(node -> {
                    RedisURI.Builder uri = RedisURI.Builder.redis(node.host(), node.port());
                    credentials.applyTo(uri);
                    return finished(uri).build();
                })
                .collect(Collectors.toList()));
    }

    /**
     * Reads an address that says everything itself; its own database counts, if it names one.
     *
     * @throws IllegalArgumentException if it is not an address, without the address, which may hold a password
     */
    RedisAddress url(String name, String url) {
        RedisURI read;
        try {
            read = RedisURI.create(url);
        } catch (IllegalArgumentException e) {
            // Without the cause, which shows the address.
            throw new IllegalArgumentException(name + " is not a valid address of a Redis");
        }
        read.setSsl(read.isSsl() || isEncrypted);
        if (read.getDatabase() == 0) {
            read.setDatabase(database);
        }
        if (clientName != null) {
            read.setClientName(clientName);
        }
        return RedisAddress.ofServer(read);
    }

    private RedisURI.Builder finished(RedisURI.Builder uri) {
        if (clientName != null) {
            uri.withClientName(clientName);
        }
        return uri.withSsl(isEncrypted);
    }
}
