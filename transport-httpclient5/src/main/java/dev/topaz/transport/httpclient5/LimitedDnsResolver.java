package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.ExchangeGuard;
import dev.topaz.runtime.http.HostLookups;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Looks hosts up within the limits of the call that the thread is making; a look-up of the system has none.
 */
final class LimitedDnsResolver implements DnsResolver {
    /** The call that each thread makes: the library passes nothing on to its resolver. */
    private static final ThreadLocal<@Nullable ExchangeGuard> GUARDS = new ThreadLocal<>();

    private final HostLookups lookups;

    LimitedDnsResolver(HostLookups lookups) {
        this.lookups = lookups;
    }

    /** Says which call this thread makes from now on. */
    static void begin(ExchangeGuard guard) {
        GUARDS.set(guard);
    }

    /** Says that the thread makes no call any more. */
    static void end() {
        GUARDS.remove();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        ExchangeGuard guard = GUARDS.get();
        if (guard == null) {
            throw new IllegalStateException("a host is looked up in a thread that makes no call: " + host);
        }
        try {
            return lookups.addresses(host, guard);
        } catch (UnknownHostException e) {
            throw e;
        } catch (IOException e) {
            UnknownHostException unknown = new UnknownHostException(host + ": " + e.getMessage());
            unknown.initCause(e);
            throw unknown;
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
