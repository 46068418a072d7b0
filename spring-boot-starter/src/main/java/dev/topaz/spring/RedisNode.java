package dev.topaz.spring;

/** Where one server listens. */
final class RedisNode {
    private final String host;
    private final int port;

    RedisNode(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * Reads {@code host:port}, {@code host}, or {@code [address]:port} for an address of IPv6.
     *
     * @throws IllegalArgumentException if the port is not a number
     */
    static RedisNode parse(String text, int defaultPort) {
        int colon = text.lastIndexOf(':');
        boolean isPort = colon >= 0 && colon > text.lastIndexOf(']');
        String host = isPort ? text.substring(0, colon) : text;
        try {
            return new RedisNode(
                    withoutBrackets(host), isPort ? Integer.parseInt(text.substring(colon + 1)) : defaultPort);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the node '" + text + "' is not host:port", e);
        }
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
