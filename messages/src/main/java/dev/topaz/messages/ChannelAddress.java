package dev.topaz.messages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks the address of the message channel when it is set: a connection that can never be made would be tried for ever. */
final class ChannelAddress {
    private static final int MAX_PORT = 65_535;

    private ChannelAddress() {}

    /**
     * Returns the address, scheme and host in lower case.
     *
     * @throws IllegalArgumentException for anything but a {@code ws} or {@code wss} address with a host; no message shows a password
     */
    static URI of(@Nullable String url) {
        URI address = parsed(url);
        if (address.getScheme() == null) {
            throw invalid();
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("ws") && !scheme.equals("wss")) {
            throw new IllegalArgumentException(
                    "the address of the message channel begins with wss:// or ws://, not with " + scheme
                            + "://; the gateway of calls has another one");
        }
        if (address.getHost() == null || address.getPort() > MAX_PORT) {
            throw invalid();
        }
        return inLowerCase(address, scheme);
    }

    private static URI parsed(@Nullable String url) {
        if (url == null) {
            throw new IllegalArgumentException(
                    "the address of the message channel is null: is the variable or setting there that holds it?");
        }
        try {
            return new URI(url.trim());
        } catch (URISyntaxException e) {
            // The cause quotes the address.
            throw invalid();
        }
    }

    private static URI inLowerCase(URI address, String scheme) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = String.valueOf(address.getRawPath());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(scheme + "://" + host + port + path + query);
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "the address of the message channel is not a ws or wss address with a host and a port up to " + MAX_PORT
                        + ", such as wss://mc.api.taobao.com/");
    }
}
