package dev.topaz.runtime.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;

/** Asks an HTTP proxy for a connection that TLS can be spoken through (CONNECT, RFC 9110, 9.3.6). */
final class Tunnel {
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
    private static final int SUCCESSES = 200;
    private static final int REDIRECTS = 300;

    private final Route route;

    Tunnel(Route route) {
        this.route = route;
    }

    /** @throws IOException if the proxy refuses, with the status that it answered */
    void open(Socket socket) throws IOException {
        RequestBuffer request = new RequestBuffer();
        request.ascii("CONNECT ").ascii(route.hostAndPort()).ascii(" HTTP/1.1\r\nHost: ");
        request.ascii(route.hostAndPort()).ascii("\r\n");
        route.options()
                .proxyAuthorization()
                .ifPresent(basic ->
                        request.ascii("Proxy-Authorization: ").ascii(basic).ascii("\r\n"));
        request.ascii("\r\n").writeTo(socket.getOutputStream());
        ResponseInput answer = new ResponseInput(socket.getInputStream());
        refuseUnlessSuccess(head(answer).status());
        if (answer.hasBuffered()) {
            throw new MalformedAnswerException("it sends something of its own through the tunnel");
        }
    }

    private static ResponseHead head(ResponseInput answer) throws IOException {
        try {
            return ResponseHead.read(answer);
        } catch (EOFException e) {
            throw new IOException("it closed the connection before it had answered", e);
        }
    }

    private static void refuseUnlessSuccess(int status) throws IOException {
        if (status == PROXY_AUTHENTICATION_REQUIRED) {
            throw new IOException("it refused with HTTP status 407, so it wants other credentials: see"
                    + " TransportOptions.proxyCredentials");
        }
        if (status < SUCCESSES || status >= REDIRECTS) {
            throw new IOException("it refused with HTTP status " + status);
        }
    }
}
