package dev.topaz.runtime;

import java.net.URI;

/** The address of the gateway; it may have a query of its own, which is kept and not signed. */
final class Gateway {
    private final URI address;

    /** @throws IllegalArgumentException for anything but an http or https address */
    Gateway(String url) {
        this.address = URI.create(url);
        boolean isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!isWeb || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "the gateway must be an http or https address, such as" + " https://eco.taobao.com/router/rest");
        }
    }

    /** The address of a call. */
    URI with(String query) {
        String url = address.toString();
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
