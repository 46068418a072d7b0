package dev.topaz.spring;

import dev.topaz.runtime.http.Transport;
import dev.topaz.transport.httpclient5.HttpClient5Options;
import dev.topaz.transport.httpclient5.HttpClient5Transport;

/** Makes the transport on Apache HttpClient 5; the only class that names it. */
final class PooledTransport {
    private PooledTransport() {}

    static Transport of(TopazProperties settings) {
        return new HttpClient5Transport(new HttpClient5Options()
                .connectTimeout(settings.getConnectTimeout())
                .connections(settings.getHttpclient5().getConnections())
                .validateAfter(settings.getHttpclient5().getValidateAfter()));
    }
}
