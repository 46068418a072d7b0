package dev.topaz.conformance;

import dev.topaz.runtime.http.Transport;
import dev.topaz.transport.httpclient5.HttpClient5Options;
import dev.topaz.transport.httpclient5.HttpClient5Transport;
import java.net.Proxy;
import javax.net.ssl.SSLContext;

/** The transport on Apache HttpClient 5 on every JDK. */
class HttpClient5Suite extends TransportContract {
    private static HttpClient5Options options() {
        return new HttpClient5Options().connectTimeout(Settings.LONG);
    }

    @Override
    Transport standard() {
        return new HttpClient5Transport(options());
    }

    @Override
    Transport trusting(SSLContext tls) {
        return new HttpClient5Transport(options().tls(tls));
    }

    @Override
    Transport trusting(SSLContext tls, Proxy proxy, String user, String password) {
        return new HttpClient5Transport(options().tls(tls).proxy(proxy).proxyCredentials(user, password));
    }
}
