package dev.topaz.runtime.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;

/** Says why a connection could not be made, in words that a user knows. */
final class ConnectFailures {
    private ConnectFailures() {}

    /** @param target host and port, or the proxy's */
    static String words(IOException failure, String target) {
        if (failure instanceof UnknownHostException) {
            return "unknown host: " + target;
        }
        if (failure instanceof SocketTimeoutException) {
            return "timed out while connecting to " + target;
        }
        String message = String.valueOf(failure.getMessage());
        return failure instanceof ConnectException && message.contains("refused")
                ? "connection refused by " + target
                : "no connection to " + target + ": " + message;
    }

    /** Returns the first failure, which knows of the others. */
    static NotSentException first(List<NotSentException> failures) {
        if (failures.isEmpty()) {
            return new NotSentException("there was no address to connect to", null);
        }
        NotSentException first = failures.get(0);
        failures.subList(1, failures.size()).forEach(first::addSuppressed);
        return first;
    }
}
