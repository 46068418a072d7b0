package dev.topaz.conformance;

import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.http.TransportOptions;
import java.net.Proxy;
import javax.net.ssl.SSLContext;

/** The default transport on every JDK. */
class BlockingTransportSuite extends TransportContract {
    private static TransportOptions options() {
        return new TransportOptions().connectTimeout(Settings.LONG);
    }

    @Override
    Transport standard() {
        return new BlockingTransport(options());
    }

    @Override
    Transport trusting(SSLContext tls) {
        return new BlockingTransport(options().tls(tls));
    }

    @Override
    Transport trusting(SSLContext tls, Proxy proxy, String user, String password) {
        return new BlockingTransport(options().tls(tls).proxy(proxy).proxyCredentials(user, password));
    }
}
