package dev.topaz.transport.httpclient5;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The library's client with all that it does by itself turned off: a call is sent once, and its answer is what came. */
final class PoolingClient {
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .build();

    /**
     * Does not reuse a connection after an answer that announces content and cannot have any: what follows must not be taken for the
     * next answer.
     */
    private static final class ReuseStrategy extends DefaultClientConnectionReuseStrategy {
        @Override
        public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
            boolean isWithoutBody =
                    response.getCode() == HttpStatus.SC_NO_CONTENT || response.getCode() == HttpStatus.SC_NOT_MODIFIED;
            boolean announcesOne = response.containsHeader(HttpHeaders.CONTENT_LENGTH)
                    || response.containsHeader(HttpHeaders.TRANSFER_ENCODING);
            return !(isWithoutBody && announcesOne) && super.keepAlive(request, response, context);
        }
    }

    /** Here the library takes no limit for no time. */
    private static final Timeout ENDLESS = Timeout.ofDays(10_000);

    /** A proxy of SOCKS looks the host up itself. */
    private static final class ProxyLookup implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return InetAddress.getAllByName(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) {
            return Collections.singletonList(InetSocketAddress.createUnresolved(host, port));
        }
    }

    /** Names the attribute that holds the proxy of a call; the library does not say it while it opens a tunnel. */
    private static final String PROXY = "topaz.proxy";

    private PoolingClient() {}

    static CloseableHttpClient of(HttpClient5Options options, DnsResolver lookups) {
        HttpClientBuilder client = HttpClients.custom()
                .setConnectionManager(pool(options, lookups))
                .setRequestExecutor(new CallExecutor())
                .setConnectionReuseStrategy(new ReuseStrategy())
                .setDefaultRequestConfig(withoutHelp(options))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .useSystemProperties();
        useProxy(client, options);
        return client.build();
    }

    private static void useProxy(HttpClientBuilder client, HttpClient5Options options) {
        HttpRoutePlanner planner =
                options.proxy().map(PoolingClient::through).orElseGet(() -> new SystemDefaultRoutePlanner(null));
        client.setRoutePlanner((target, context) -> {
            HttpRoute route = planner.determineRoute(target, context);
            context.setAttribute(PROXY, route.getProxyHost());
            return route;
        });
        options.proxyCredentials()
                .ifPresent(credentials -> client.setDefaultCredentialsProvider(
                        (scope, context) -> isProxy(scope, context) ? credentials : null));
    }

    /** Returns the way through a proxy. Without a planner of its own, a client goes through the JDK's, even if it is to go through none. */
    private static HttpRoutePlanner through(Proxy proxy) {
        if (proxy.type() != Proxy.Type.HTTP) {
            return new DefaultRoutePlanner(null);
        }
        InetSocketAddress address = (InetSocketAddress) proxy.address();
        return new DefaultProxyRoutePlanner(new HttpHost(address.getHostString(), address.getPort()));
    }

    /** Returns whether it is the proxy that asks for credentials, and not the gateway behind it. */
    private static boolean isProxy(AuthScope asking, HttpContext context) {
        Object proxy = context.getAttribute(PROXY);
        return proxy instanceof HttpHost && asking.match(new AuthScope((HttpHost) proxy)) >= 0;
    }

    /** Returns a configuration without retries and time limits of the library: the call sets its own limits, the wait for a connection included. */
    private static RequestConfig withoutHelp(HttpClient5Options options) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(ENDLESS)
                .setResponseTimeout(Timeout.DISABLED)
                .setAuthenticationEnabled(options.proxyCredentials().isPresent())
                .setRedirectsEnabled(false)
                .setExpectContinueEnabled(false)
                .setContentCompressionEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static PoolingHttpClientConnectionManager pool(HttpClient5Options options, DnsResolver lookups) {
        Timeout connect =
                Timeout.ofMilliseconds(Math.max(1, options.connectTimeout().toMillis()));
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(new CleanConnections(LIMITS))
                .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(options.tls())
                        .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                        .buildClassic())
                // All calls go to the one gateway.
                .setMaxConnTotal(options.connections())
                .setMaxConnPerRoute(options.connections())
                .setDefaultSocketConfig(socket(options))
                .setDnsResolver(isBehindSocks(options) ? new ProxyLookup() : lookups)
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setDefaultConnectionConfig(connection(options, connect))
                .build();
    }

    private static ConnectionConfig connection(HttpClient5Options options, Timeout connect) {
        return ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(Timeout.DISABLED)
                .setValidateAfterInactivity(millis(options.validateAfter()))
                .build();
    }

    private static boolean isBehindSocks(HttpClient5Options options) {
        return options.proxy().filter(PoolingClient::isSocks).isPresent();
    }

    private static SocketConfig socket(HttpClient5Options options) {
        SocketConfig.Builder socket = SocketConfig.custom().setTcpNoDelay(true).setSoTimeout(Timeout.DISABLED);
        options.proxy().filter(PoolingClient::isSocks).ifPresent(proxy -> socket.setSocksProxyAddress(proxy.address()));
        return socket.build();
    }

    private static boolean isSocks(Proxy proxy) {
        return proxy.type() == Proxy.Type.SOCKS;
    }

    private static TimeValue millis(Duration duration) {
        return TimeValue.ofMilliseconds(duration.toMillis());
    }
}
