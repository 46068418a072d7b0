package dev.topaz.runtime;

import java.net.URI;

/** The address of the gateway; it may have a query of its own, which is kept and not signed. */
final class Gateway {
    private static final String CALLS = "/router/rest";
    private static final String BATCHES = "/router/batch";

    private final URI address;

    /** @throws IllegalArgumentException for anything but an http or https address */
    Gateway(String url) {
        this.address = URI.create(url.replace(BATCHES, CALLS));
        boolean isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!isWeb || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "the gateway must be an http or https address, such as" + " https://eco.taobao.com/router/rest");
        }
    }

    /** The address of a call. */
    URI with(String query) {
        return with(query, address.toString());
    }

    /**
     * The address of a batch, which the platform takes beside that of calls.
     *
     * @throws IllegalArgumentException when the address of calls does not tell it
     */
    URI batch(String query) {
        String url = address.toString();
        if (!url.contains(CALLS)) {
            throw new IllegalArgumentException("a batch goes to " + BATCHES + " in place of " + CALLS
                    + ", which the address of the gateway does not contain: " + this);
        }
        return with(query, url.replace(CALLS, BATCHES));
    }

    private URI with(String query, String url) {
        String joint =
                address.getRawQuery() == null ? "?" : address.getRawQuery().isEmpty() ? "" : "&";
        return URI.create((url.endsWith("?") || url.endsWith("&") ? url : url + joint) + query);
    }

    /** Without the query, which is the user's own. */
    @Override
    public String toString() {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }
}
