package dev.topaz.runtime.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the same proxy for everything; two with the same proxy are equal, so that they share connections. */
final class SingleProxy extends ProxySelector {
    private final Proxy proxy;

    SingleProxy(Proxy proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return Collections.singletonList(proxy);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return SingleProxy.class.isInstance(other)
                && SingleProxy.class.cast(other).proxy.equals(proxy);
    }

    @Override
    public int hashCode() {
        return proxy.hashCode();
    }
}
