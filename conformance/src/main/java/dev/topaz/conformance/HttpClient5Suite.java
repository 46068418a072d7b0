package dev.topaz.conformance;

import dev.topaz.runtime.http.Transport;
import dev.topaz.transport.httpclient5.HttpClient5Options;
import dev.topaz.transport.httpclient5.HttpClient5Transport;
import java.net.Proxy;
import javax.net.ssl.SSLContext;

/** The transport on Apache HttpClient 5 on every JDK. */
class HttpClient5Suite extends TransportContract {
    @Override
    Transport standard() {
        return new HttpClient5Transport();
    }

    @Override
    Transport trusting(SSLContext tls) {
        return new HttpClient5Transport(new HttpClient5Options().tls(tls));
    }

    @Override
    Transport trusting(SSLContext tls, Proxy proxy, String user, String password) {
        return new HttpClient5Transport(
                new HttpClient5Options().tls(tls).proxy(proxy).proxyCredentials(user, password));
    }
}
