package dev.topaz.runtime.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Finds the addresses of a host, as {@link InetAddress#getAllByName} does.
 *
 * <pre>{@code
 * Map<String, String> fixed = Collections.singletonMap("gw.api.taobao.com", "192.0.2.7");
 * HostResolver resolver = host -> InetAddress.getAllByName(fixed.getOrDefault(host, host));
 * HostLookups lookups = new HostLookups(resolver);
 * }</pre>
 */
public interface HostResolver {
    /**
     * Returns the addresses of a host, in the order in which they are tried. May block for as long as it takes.
     *
     * @throws UnknownHostException if the name is unknown
     */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
