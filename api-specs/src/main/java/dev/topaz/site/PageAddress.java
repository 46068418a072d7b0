package dev.topaz.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of doc pages: the same document lies under several hosts and two ways of naming it. */
final class PageAddress {
    /** The hosts that serve the platform's documents; pages of other hosts are fetched as they are. */
    private static final Set<String> HOSTS = Set.of(
            "open.taobao.com",
            "developer.alibaba.com",
            "open.alitrip.com",
            "open.fliggy.com",
            "doc.alidayu.com",
            "jaq-doc.alibaba.com");

    private static final Pattern ID = Pattern.compile("(?:^|&)(?:docId|apiId)=([0-9]{1,18})(?:&|$)");

    private PageAddress() {}

    /** An address as people type it. */
    static URI parse(String address) throws SiteException {
        try {
            URI uri = new URI(address);
            if (isHttp(address) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw bad(address, e.getReason() + ", at character " + (e.getIndex() + 1));
        }
        throw bad(address, "it has no host");
    }

    private static SiteException bad(String address, String why) {
        return new SiteException(
                SiteProblem.BAD_ADDRESS, address, "this is no address of a page: " + why, "copy it from the browser");
    }

    static boolean isHttp(String address) {
        String start = address.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }

    /** The document whose page is shown there, on hosts that are known and on that of the base address. */
    static Optional<SiteDocument> document(URI address, URI base) {
        boolean known =
                HOSTS.contains(address.getHost()) || address.getAuthority().equals(base.getAuthority());
        String query = address.getRawQuery();
        Matcher id = ID.matcher(query == null ? "" : query);
        return known && id.find() ? SiteDocument.shownAt(address.getPath(), id.group(1)) : Optional.empty();
    }
}
