package dev.topaz.explorer.web;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in the page of this process, and no other web site that happens to be open in the same browser.
 *
 * <p>The name of the host is one of this machine's own (another name that leads here is refused), a request from
 * another origin is refused, and what changes something needs the token that only the page has.
 */
final class Guard {
    private static final String TOKEN_HEADER = "X-Topaz-Token";
    private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");

    private final Set<String> hosts;
    private final String token;

    Guard(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
    }

    /** Returns the token that the page has to send. */
    String token() {
        return token;
    }

    /** Returns why a request is refused; empty if it may pass. */
    Optional<String> refuse(String method, Headers headers) {
        if (!hosts.contains(one(headers, "Host"))) {
            return Optional.of("the explorer answers to this machine only, by the address that it has printed");
        }
        String origin = one(headers, "Origin");
        if (!origin.isEmpty() && hosts.stream().noneMatch(host -> origin.equals("http://" + host))) {
            return Optional.of("another web site asks");
        }
        return method.equals("POST") ? refusePost(headers) : Optional.empty();
    }

    private Optional<String> refusePost(Headers headers) {
        String site = one(headers, "Sec-Fetch-Site");
        if (!site.isEmpty() && !OWN_FETCHES.contains(site)) {
            return Optional.of("another web site asks");
        }
        if (!one(headers, "Content-Type").startsWith("application/json")) {
            return Optional.of("only JSON is taken");
        }
        return same(one(headers, TOKEN_HEADER))
                ? Optional.empty()
                : Optional.of("the token is missing or old: load the page again");
    }

    private boolean same(String sent) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the value of a header; a value that is never valid if it is there twice, which no browser sends. */
    private static String one(Headers headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : values.isEmpty() ? "" : "several";
    }
}
