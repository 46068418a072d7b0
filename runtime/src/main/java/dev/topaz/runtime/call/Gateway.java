package dev.topaz.runtime.call;

import dev.topaz.runtime.utf8.InvisibleCharacters;
import java.net.URI;

/** The address of the gateway. It may have a query of its own, which is kept and not signed. Parsed once for each client. */
public final class Gateway {
    private static final String CALLS = "/router/rest";
    private static final String BATCHES = "/router/batch";

    private static final int MAX_PORT = 65_535;

    private final URI calls;
    private final URI batches;
    private final String shown;

    /**
     * Parses an address.
     *
     * @throws IllegalArgumentException for anything but an http or https address with a host
     */
    public Gateway(String url) {
        this.calls = parse(url.replace(BATCHES, CALLS));
        String path = String.valueOf(calls.getRawPath());
        this.batches = path.contains(CALLS) ? URI.create(calls.toString().replace(CALLS, BATCHES)) : calls;
        this.shown = origin(calls) + path;
    }

    /** Returns scheme, host and port: without user and password. */
    private static String origin(URI address) {
        int port = address.getPort();
        return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
    }

    private static URI parse(String url) {
        refuseInvisible(url);
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            // The cause quotes the address, which may hold a password.
            throw invalid();
        }
        boolean isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!isWeb || address.getHost() == null) {
            throw invalid();
        }
        refuseOtherPlaces(address);
        return address;
    }

    /** Looks in a loop: the first lambda of a JVM, and its first stream, take longer than the rest of the first call. */
    private static void refuseInvisible(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (InvisibleCharacters.isOne(url.charAt(i))) {
                throw new IllegalArgumentException("the address of the gateway holds "
                        + InvisibleCharacters.named(url.charAt(i)) + ": take it away");
            }
        }
    }

    private static void refuseOtherPlaces(URI address) {
        if (address.getPort() > MAX_PORT) {
            throw new IllegalArgumentException(
                    "the address of the gateway has the port " + address.getPort() + ": ports end at " + MAX_PORT);
        }
        String path = address.getRawPath();
        if (path.isEmpty() || path.equals("/")) {
            throw new IllegalArgumentException(
                    "the address of the gateway has no path: use " + origin(address) + CALLS);
        }
        if (address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the address of the gateway ends in a fragment, which is never sent: use " + origin(address)
                            + path);
        }
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "the gateway must be an http or https address with a host, such as https://eco.taobao.com/router/rest");
    }

    /** Returns the address of calls. */
    URI calls() {
        return calls;
    }

    /**
     * Returns the address of batches, which the platform has beside that of calls.
     *
     * @throws IllegalArgumentException if the address of calls does not tell it
     */
    URI batches() {
        if (batches.equals(calls)) {
            throw new IllegalArgumentException("a batch is sent to " + BATCHES + " in place of " + CALLS
                    + ", which the address of the gateway does not contain: " + this);
        }
        return batches;
    }

    /** Returns the address without user, password and query, which are the user's own. */
    @Override
    public String toString() {
        return shown;
    }
}
