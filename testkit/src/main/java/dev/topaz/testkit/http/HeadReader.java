package dev.topaz.testkit.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the head of a request off a connection. */
final class HeadReader {
    /** A query holds the protocol parameters, and those of the application where the body is JSON. */
    private static final int MOST_BYTES = 256 * 1024;

    /** Up to the path of an address. */
    private static final Pattern ORIGIN = Pattern.compile("^(?i:https?)://[^/?]*/?");

    private HeadReader() {}

    /**
     * Returns the next request; empty when the client has ended the connection.
     *
     * @throws BadRequest for what is no HTTP/1
     */
    static Optional<RequestHead> read(InputStream in) throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        try {
            return Optional.of(head(new Lines(in, MOST_BYTES)));
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static RequestHead head(Lines lines) throws IOException {
        String[] requestLine = lines.next().split(" ", -1);
        if (requestLine.length != 3 || !requestLine[2].startsWith("HTTP/1.")) {
            throw new BadRequest(400, "this is no HTTP/1");
        }
        Map<String, String> headers = headers(lines);
        if (requestLine[2].equals("HTTP/1.0")) {
            headers.putIfAbsent("connection", "close");
        }
        return head(requestLine[0], requestLine[1], headers);
    }

    /** Returns the head. A client that uses this server as its proxy sends the whole address as the target (RFC 9112, 3.2.2). */
    private static RequestHead head(String method, String address, Map<String, String> headers) {
        String target = ORIGIN.matcher(address).replaceFirst("/");
        int query = target.indexOf('?');
        return query < 0
                ? new RequestHead(method, target, "", headers)
                : new RequestHead(method, target.substring(0, query), target.substring(query + 1), headers);
    }

    private static Map<String, String> headers(Lines lines) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new BadRequest(400, "a header has no name");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }
}
