package dev.topaz.runtime.http;

import dev.topaz.runtime.http.header.HeaderRules;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Status and headers of an answer. */
final class ResponseHead {
    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEAD = 64 * 1024;
    private static final String VERSION = "HTTP/1.";
    private static final int STATUS_AT = VERSION.length() + 2;
    private static final int STATUS_DIGITS = 3;
    private static final int MAX_LENGTH_DIGITS = 18;
    private static final int INTERIM_LIMIT = 200;

    private final boolean isOldVersion;
    private final int status;
    /** By lower-case name. */
    private final Map<String, String> first = new HashMap<>();
    /** The values of headers that stand several times, joined by commas. */
    private final Map<String, String> joined = new HashMap<>(0);

    private ResponseHead(String statusLine) throws MalformedAnswerException {
        this.status = status(statusLine);
        this.isOldVersion = statusLine.charAt(VERSION.length()) == '0';
    }

    static ResponseHead read(ResponseInput in) throws IOException {
        String line = in.line(MAX_LINE);
        ResponseHead head = new ResponseHead(line);
        int left = MAX_HEAD - line.length();
        String header = "";
        for (line = in.line(MAX_LINE); !line.isEmpty(); line = in.line(MAX_LINE)) {
            left -= line.length();
            if (left < 0) {
                throw new MalformedAnswerException("its head is larger than " + MAX_HEAD + " bytes");
            }
            boolean isFolded = !header.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (!isFolded) {
                head.add(header);
            }
            // RFC 9112, 5.2: a header that goes on in the next line is read as if a space stood in between.
            header = isFolded ? header + ' ' + line.trim() : line;
        }
        head.add(header);
        return head;
    }

    private static int status(String line) throws MalformedAnswerException {
        boolean isHttp = line.startsWith(VERSION)
                && line.length() >= STATUS_AT + STATUS_DIGITS
                && (line.charAt(VERSION.length()) == '1' || line.charAt(VERSION.length()) == '0')
                && line.charAt(STATUS_AT - 1) == ' '
                && (line.length() == STATUS_AT + STATUS_DIGITS || line.charAt(STATUS_AT + STATUS_DIGITS) == ' ');
        if (!isHttp) {
            throw new MalformedAnswerException("it does not begin with a status line of HTTP/1.1");
        }
        return number(line);
    }

    private static int number(String line) throws MalformedAnswerException {
        int status = 0;
        for (int i = STATUS_AT; i < STATUS_AT + STATUS_DIGITS; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new MalformedAnswerException("its status is not a number");
            }
            status = 10 * status + digit;
        }
        if (status < 100) {
            throw new MalformedAnswerException("its status is less than 100");
        }
        return status;
    }

    /** @param line empty for none */
    private void add(String line) throws MalformedAnswerException {
        if (line.isEmpty()) {
            return;
        }
        int colon = line.indexOf(':');
        if (colon <= 0 || !HeaderRules.isToken(line.substring(0, colon))) {
            throw new MalformedAnswerException("a line of its head is not a header");
        }
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).trim();
        String before = first.putIfAbsent(name, value);
        if (before != null) {
            joined.merge(name, before + "," + value, (all, added) -> all + "," + value);
        }
    }

    int status() {
        return status;
    }

    /** Returns whether another head follows. */
    boolean isInterim() {
        return status < INTERIM_LIMIT;
    }

    /** Returns the headers by lower-case name; of a repeated header the first value. */
    Map<String, String> headers() {
        return first;
    }

    /** Returns all values of a header, joined by commas; empty if there is none. */
    String values(String name) {
        return joined.isEmpty()
                ? first.getOrDefault(name, "")
                : joined.getOrDefault(name, first.getOrDefault(name, ""));
    }

    /** Returns whether the server keeps the connection open after this answer. */
    boolean keepsConnection() {
        String connection = values("connection");
        return !hasToken(connection, "close") && (!isOldVersion || hasToken(connection, "keep-alive"));
    }

    private static boolean hasToken(String list, String token) {
        for (String each : list.isEmpty() ? new String[0] : list.split(",", -1)) {
            if (each.trim().equalsIgnoreCase(token)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the value of {@code Content-Length}; empty if there is none.
     *
     * @throws MalformedAnswerException if it is not a number, or several different ones
     */
    OptionalInt contentLength() throws MalformedAnswerException {
        String values = values("content-length");
        if (values.isEmpty()) {
            return OptionalInt.empty();
        }
        String value = first.getOrDefault("content-length", "");
        for (String each : values.split(",", -1)) {
            if (!each.trim().equals(value)) {
                throw new MalformedAnswerException("it has several lengths");
            }
        }
        return OptionalInt.of(length(value));
    }

    private static int length(String value) throws MalformedAnswerException {
        long length = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value.length() > MAX_LENGTH_DIGITS) {
                throw new MalformedAnswerException("its length is not a number");
            }
            length = 10 * length + digit;
        }
        if (length > BoundedBody.MAX_SIZE) {
            throw new MalformedAnswerException("it is larger than " + BoundedBody.MAX_SIZE + " bytes");
        }
        return (int) length;
    }
}
