package dev.topaz.runtime.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Looks host names up so that a name server that does not answer holds no call longer than its time limit.
 *
 * <p>The look-ups of the system can be neither limited nor interrupted. So each runs in a thread of its own, and a call that is
 * stopped leaves it behind; calls that want the same host meanwhile wait for the same look-up, so that a silent name server
 * costs one thread for each host, however many calls give up. Safe for use by many threads.
 *
 * <p>A transport on another HTTP client gives it to that client as its resolver:
 *
 * <pre>{@code
 * private static final HostLookups LOOKUPS = new HostLookups(InetAddress::getAllByName);
 *
 * ExchangeGuard guard = ExchangeGuard.start(call);
 * InetAddress[] addresses = LOOKUPS.addresses("gw.api.taobao.com", guard);
 * }</pre>
 */
public final class HostLookups {
    /** Those of the default transport. */
    static final HostLookups SHARED = new HostLookups(InetAddress::getAllByName);

    static final String THREAD_NAME = "topaz-host-lookup";

    private final HostResolver resolver;
    private final Map<String, CompletableFuture<InetAddress[]>> running = new ConcurrentHashMap<>();

    /** @param resolver runs in threads of this object, but for addresses in digits, which need no look-up */
    public HostLookups(HostResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Returns the addresses of a host, in the order in which they are tried.
     *
     * @param guard stops the wait, not the look-up; what stops the exchange is afterwards what it was before
     * @throws UnknownHostException if the name is unknown
     * @throws IOException if the exchange was stopped, or the resolver failed in another way
     */
    public InetAddress[] addresses(String host, ExchangeGuard guard) throws IOException {
        if (isLiteral(host)) {
            return resolver.addresses(host);
        }
        // A future of this call alone: stopping it must not stop the others that wait for the look-up.
        CompletableFuture<InetAddress[]> found = lookUp(host).thenApply(addresses -> addresses);
        Optional<Runnable> before = guard.stop();
        guard.onStop(() -> found.cancel(false));
        try {
            return found.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the look-up was interrupted", e);
        } catch (CancellationException e) {
            throw new IOException("the look-up was given up", e);
        } catch (ExecutionException e) {
            throw failure(host, e);
        } finally {
            before.ifPresent(guard::onStop);
        }
    }

    /** An address needs no name server; what looks like one and is none fails without asking one. */
    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private CompletableFuture<InetAddress[]> lookUp(String host) {
        CompletableFuture<InetAddress[]> begun = new CompletableFuture<>();
        CompletableFuture<InetAddress[]> earlier = running.putIfAbsent(host, begun);
        if (earlier != null) {
            return earlier;
        }
        Thread thread = new Thread(() -> run(host, begun), THREAD_NAME);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        try {
            thread.start();
        } catch (RuntimeException | Error e) {
            // The system gives no thread: those who wait hear it, and the next call tries again.
            running.remove(host, begun);
            begun.completeExceptionally(e);
        }
        return begun;
    }

    private void run(String host, CompletableFuture<InetAddress[]> begun) {
        InetAddress[] found;
        try {
            found = resolver.addresses(host);
        } catch (IOException | RuntimeException | Error e) {
            running.remove(host, begun);
            begun.completeExceptionally(e);
            return;
        }
        // Before it is told: who asks from now on asks anew, and the system knows for how long its last answer is good.
        running.remove(host, begun);
        begun.complete(found);
    }

    /** Returns an exception of this call alone, because several calls may have waited for the same failure. */
    private static IOException failure(String host, ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof UnknownHostException) {
            UnknownHostException unknown = new UnknownHostException(cause.getMessage());
            unknown.initCause(cause);
            return unknown;
        }
        return new IOException("the look-up of " + host + " failed: " + cause, cause);
    }
}
