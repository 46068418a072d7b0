package dev.topaz.testkit.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What is sent back.
 *
 * @param contentType empty for none
 * @param location where the client is redirected to; empty for a reply that is not a redirect
 * @param date what the server believes the time to be
 * @param body not copied
 */
public record HttpReply(int status, String contentType, String location, Instant date, byte[] body) {
    /** RFC 9110, 5.6.7 requires two digits for the day; the JDK's formatter of RFC 1123 writes one. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public HttpReply(int status, String contentType, Instant date, byte[] body) {
        this(status, contentType, "", date, body);
    }

    /** Returns a reply that sends the client to another address. */
    public static HttpReply redirect(String location, Instant date) {
        return new HttpReply(302, "", location, date, new byte[0]);
    }

    /** Returns a status with a line of text, for people. */
    public static HttpReply status(int status, String text, Instant date) {
        return text(status, "text/plain;charset=UTF-8", text, date);
    }

    public static HttpReply text(int status, String contentType, String body, Instant date) {
        return new HttpReply(status, contentType, date, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the status line and the headers. */
    byte[] head(Connection connection) {
        String type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
        String elsewhere = location.isEmpty() ? "" : "Location: " + location + "\r\n";
        return ("HTTP/1.1 " + status + " " + reason() + "\r\n" + type + elsewhere + "Date: " + DATE.format(date)
                        + "\r\nContent-Length: " + body.length + "\r\nConnection: " + connection.headerValue
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the reason phrase of the class of the status; clients go by the number. */
    private String reason() {
        return status < 300 ? "OK" : status < 400 ? "Elsewhere" : status < 500 ? "Client Error" : "Server Error";
    }

    /** What becomes of the connection behind the reply. */
    enum Connection {
        KEPT("keep-alive"),
        CLOSED("close");

        private final String headerValue;

        Connection(String headerValue) {
            this.headerValue = headerValue;
        }
    }

    /** Returns a description without the body, which may hold personal data. */
    @Override
    public String toString() {
        return "HttpReply[" + status + ", " + body.length + " bytes]";
    }
}
