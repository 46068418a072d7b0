package dev.topaz.runtime.http;

import java.net.Proxy;
import javax.net.ssl.SSLContext;

/** The default transport, as its tests make it. */
interface BlockingTransportUnderTest extends TransportUnderTest {
    Transport TRANSPORT = new BlockingTransport(new TransportOptions().connectTimeout(LONG));

    @Override
    default Transport transport() {
        return TRANSPORT;
    }

    @Override
    default Transport trusting(SSLContext context, Proxy proxy) {
        return new BlockingTransport(new TransportOptions()
                .tls(context)
                .proxy(proxy)
                .proxyCredentials(USER, PASSWORD)
                .connectTimeout(LONG));
    }
}
