package dev.topaz.runtime.http;

import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/** How far a call is when it is stopped from outside; everything after that stage never happens. */
public enum Stage {
    /** TLS is spoken to a server that does not answer. */
    CONNECTING,
    /** The body never ends. */
    SENDING,
    /** The server has the call and says nothing. */
    WAITING,
    /** The server stops in the middle of its answer. */
    RECEIVING;

    /** Whether the server may act on the call. */
    public boolean mayHaveArrived() {
        return this == WAITING || this == RECEIVING;
    }

    /** The script of the server, which tells when the stage is reached. */
    public FaultyServer.Script script(CountDownLatch reached) {
        return wire -> {
            switch (this) {
                case CONNECTING -> wire.readBytes(1);
                case SENDING -> wire.readHead();
                case WAITING -> wire.readCall();
                case RECEIVING -> {
                    wire.readCall();
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                }
            }
            reached.countDown();
            wire.stall();
        };
    }

    /** The address of a call that gets to the stage. */
    public String url(FaultyServer server) {
        return this == CONNECTING ? server.url().replace("http:", "https:") : server.url();
    }

    /** A body with which a call gets to the stage. */
    public HttpBody body() {
        return this == SENDING
                ? HttpBody.of(OptionalLong.of(Long.MAX_VALUE), () -> new Zeros(Long.MAX_VALUE))
                : HttpBody.of(new byte[] {1});
    }
}
