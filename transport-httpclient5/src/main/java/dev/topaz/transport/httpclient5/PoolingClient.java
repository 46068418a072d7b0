package dev.topaz.transport.httpclient5;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The library's client with all that it does by itself turned off: a call is sent once, and its answer is what came. */
final class PoolingClient {
    /** Of one line of a head, and of its headers; the platform sends a dozen short ones. */
    private static final int LONGEST_LINE = 64 * 1024;

    private static final int MOST_HEADERS = 200;

    /** How long a call may take is its own to say, the wait for a connection included. */
    private static final RequestConfig WITHOUT_HELP = RequestConfig.custom()
            .setConnectionRequestTimeout(Timeout.DISABLED)
            .setResponseTimeout(Timeout.DISABLED)
            .setAuthenticationEnabled(false)
            .setRedirectsEnabled(false)
            .setExpectContinueEnabled(false)
            .setContentCompressionEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .build();

    private PoolingClient() {}

    static CloseableHttpAsyncClient of(HttpClient5Options options) {
        return HttpAsyncClients.custom()
                .setConnectionManager(pool(options))
                .setHttp1Config(Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .setDefaultRequestConfig(WITHOUT_HELP)
                .addExecInterceptorLast("exchange", (request, body, scope, chain, callback) -> {
                    Exchange.of(scope.clientContext).ifPresent(exchange -> exchange.runsOn(scope.execRuntime));
                    chain.proceed(request, body, scope, callback);
                })
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .useSystemProperties()
                .build();
    }

    private static PoolingAsyncClientConnectionManager pool(HttpClient5Options options) {
        Timeout connect = timeout(options.connectTimeout());
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(options.tls())
                        .buildAsync())
                // All calls go to the one gateway.
                .setMaxConnTotal(options.connections())
                .setMaxConnPerRoute(options.connections())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(connect)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setValidateAfterInactivity(
                                TimeValue.ofMilliseconds(options.validateAfter().toMillis()))
                        .build())
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(Math.max(1, duration.toMillis()));
    }
}
