package dev.topaz.spring;

import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where a Redis is: a server, the sentinels that know it, or nodes of a cluster; and how its certificate is checked. Immutable. */
final class RedisAddress {
    private final List<RedisURI> uris;
    private final boolean isCluster;
    private final Optional<SslOptions> ssl;

    private RedisAddress(List<RedisURI> uris, boolean isCluster, Optional<SslOptions> ssl) {
        this.uris = Collections.unmodifiableList(new ArrayList<>(uris));
        this.isCluster = isCluster;
        this.ssl = ssl;
    }

    static RedisAddress ofServer(RedisURI uri) {
        return new RedisAddress(Collections.singletonList(uri), false, Optional.empty());
    }

    static RedisAddress ofCluster(List<RedisURI> nodes) {
        return new RedisAddress(nodes, true, Optional.empty());
    }

    /** Returns the same address with certificates and keys; where they are empty, those of the JDK count. */
    RedisAddress ssl(Optional<SslOptions> options) {
        return new RedisAddress(uris, isCluster, options);
    }

    List<RedisURI> uris() {
        return uris;
    }

    boolean isCluster() {
        return isCluster;
    }

    /** Returns a link, which does not connect before it is needed. */
    RedisLink link(RedisOptions options) {
        RedisOptions secured = ssl.map(options::ssl).orElse(options);
        return isCluster ? RedisLink.toCluster(uris, secured) : RedisLink.to(uris.get(0), secured);
    }

    /** Returns a description without a password. */
    @Override
    public String toString() {
        return "RedisAddress[" + (isCluster ? "cluster" : "server") + "]";
    }
}
