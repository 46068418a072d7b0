package dev.topaz.runtime.http;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * Why a call got no answer, in words for logs and for people.
 *
 * <pre>{@code
 * try {
 *     client.call(request, session);
 * } catch (TopTransportException e) {
 *     metrics.counter("top.unanswered", "reason", e.reason().name()).increment();
 *     log.warn("{} got no answer: {}", request, e.reason().words());
 * }
 * }</pre>
 */
public enum FailureReason {
    /** The name of the host is not known: a wrong address, or DNS. */
    UNKNOWN_HOST("the host name cannot be resolved"),
    /** Nobody listens at the address, or a firewall rejects the connection. */
    CONNECTION_REFUSED("the connection was refused"),
    /** The network knows no way to the host. */
    UNREACHABLE("the host cannot be reached"),
    /** The TLS handshake failed: a certificate, a host name, a protocol. */
    TLS("TLS failed"),
    /** A time limit ended: connecting, sending or waiting for the answer took too long. */
    TIMED_OUT("the time limit ended"),
    /** The connection broke before the whole answer had arrived. */
    CONNECTION_LOST("the connection was lost"),
    /** The server, or a proxy, answered with an HTTP status that carries no answer of the platform. */
    HTTP_STATUS("the HTTP status carries no answer"),
    /** What was to be sent cannot be read. */
    UNREADABLE_FILE("a file cannot be read"),
    /** The thread was interrupted. */
    INTERRUPTED("the thread was interrupted"),
    /** The future of the call was cancelled or completed otherwise. */
    CANCELLED("the call was cancelled"),
    /** The client was closed before the call had ended. */
    CLIENT_CLOSED("the client was closed"),
    /** The deadline left no time to send anything. */
    NO_TIME_LEFT("the deadline left no time to send"),
    /** All threads for asynchronous calls are busy, and their queue is full. */
    TOO_MANY_CALLS("too many asynchronous calls wait"),
    /** Anything else; the cause says what. */
    OTHER("the exchange failed");

    /** Causes lead to causes in a circle only by mistake. */
    private static final int MAX_CAUSES = 20;

    private final String words;

    FailureReason(String words) {
        this.words = words;
    }

    /** Returns the reason as a clause. */
    public String words() {
        return words;
    }

    /** Returns what an exception, or the first of its causes that tells something, stands for. */
    public static FailureReason of(Throwable failure) {
        Throwable each = failure;
        for (int i = 0; each != null && i < MAX_CAUSES; i++) {
            FailureReason reason = ofClass(each);
            if (reason != OTHER) {
                return reason;
            }
            each = each.getCause();
        }
        return OTHER;
    }

    // The types are the JDK's: no method of theirs tells one from the other.
    private static FailureReason ofClass(Throwable failure) {
        if (failure instanceof UnknownHostException || failure instanceof UnresolvedAddressException) {
            return UNKNOWN_HOST;
        }
        if (failure instanceof ConnectException) {
            return saysTimedOut(failure) ? TIMED_OUT : CONNECTION_REFUSED;
        }
        if (failure instanceof NoRouteToHostException) {
            return UNREACHABLE;
        }
        if (failure instanceof SSLException) {
            return TLS;
        }
        return failure instanceof InterruptedIOException ? ofInterruption(failure) : ofBrokenConnection(failure);
    }

    private static FailureReason ofInterruption(Throwable failure) {
        return failure instanceof SocketTimeoutException ? TIMED_OUT : INTERRUPTED;
    }

    private static FailureReason ofBrokenConnection(Throwable failure) {
        if (failure instanceof CancelledException) {
            return CANCELLED;
        }
        if (failure instanceof UnreadableBodyException) {
            return UNREADABLE_FILE;
        }
        boolean isBroken = failure instanceof SocketException
                || failure instanceof EOFException
                || failure instanceof ClosedChannelException;
        return isBroken ? CONNECTION_LOST : OTHER;
    }

    private static boolean saysTimedOut(Throwable failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("timed out");
    }
}
