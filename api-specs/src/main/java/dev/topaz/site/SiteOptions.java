package dev.topaz.site;

import java.net.URI;
import java.time.Duration;

/**
 * How a site is asked.
 *
 * @param base where the catalog and the documents are; scheme, host and port, a path if they lie below one
 * @param interval the least time between the beginnings of two requests
 * @param retries how often a request that failed for a passing reason is repeated
 * @param timeout for one request, from its beginning to the last byte of its answer
 */
public record SiteOptions(URI base, Duration interval, int retries, Duration timeout) {
    /** Where the platform has its documentation; nothing but a default. */
    public static final URI HOME = URI.create("https://open.taobao.com");

    /** Two requests a second, four repetitions, half a minute each. */
    public static final SiteOptions STANDARD = new SiteOptions(HOME, Duration.ofMillis(500), 4, Duration.ofSeconds(30));

    public SiteOptions {
        String scheme = String.valueOf(base.getScheme());
        if (!(scheme.equals("https") || scheme.equals("http")) || base.getHost() == null) {
            throw new IllegalArgumentException("'" + base + "' is no base address; it looks like: " + HOME);
        }
        if (interval.isNegative() || retries < 0 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("interval and retries cannot be negative, and a timeout is positive");
        }
    }

    /** An address below the base. */
    URI at(String path) {
        String root = base.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
    }
}
