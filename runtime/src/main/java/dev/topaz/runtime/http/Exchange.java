package dev.topaz.runtime.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** Sends one call over one connection and reads its answer; afterwards the connection is in the pool or closed. */
final class Exchange {
    private static final String SENDING = "sending to";
    private static final String WAITING = "waiting for the answer of";

    private final Connection connection;
    private final ExchangeGuard guard;
    private final ResponseReader reader;
    private final RequestWriter writer;

    Exchange(HttpCall call, Connection connection, ExchangeGuard guard) {
        this.connection = connection;
        this.guard = guard;
        this.reader = new ResponseReader(connection.input());
        this.writer = new RequestWriter(call, connection, reader, guard);
    }

    HttpAnswer run() throws IOException {
        boolean isKept = false;
        try {
            HttpAnswer answer = answer();
            isKept = guard.finish() && writer.mayBeWhole() && reader.keepsConnection();
            return answer;
        } finally {
            if (isKept) {
                ConnectionPool.SHARED.put(connection);
            } else {
                connection.close();
            }
        }
    }

    private HttpAnswer answer() throws IOException {
        try {
            writer.write();
        } catch (UnreadableBodyException e) {
            throw new NotSentException("not sent to " + host() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            return answerAfter(e);
        }
        try {
            return reader.read();
        } catch (IOException e) {
            throw failure(WAITING, e, words(e));
        }
    }

    /** A server that refuses an upload may answer and close the connection while it is written: then its answer counts. */
    private HttpAnswer answerAfter(IOException failure) throws IOException {
        String words = "the connection to " + host() + " broke while sending: " + failure.getMessage();
        if (guard.isStopped()) {
            throw failure(SENDING, failure, words);
        }
        try {
            return reader.read();
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw failure(SENDING, failure, words);
        }
    }

    /** Returns the failure to report. If the exchange was stopped, that is the reason, not the closed connection. */
    private IOException failure(String activity, IOException cause, String words) {
        Optional<IOException> stopped = guard.stopReason(activity);
        if (writer.mayBeWhole()) {
            return stopped.orElseGet(() -> new IOException(words, cause));
        }
        IOException reason = stopped.orElse(cause);
        return new NotSentException(reason == cause ? words : String.valueOf(reason.getMessage()), reason);
    }

    private String words(IOException failure) {
        if (failure instanceof EOFException) {
            return host() + " closed the connection before its answer was complete";
        }
        if (failure instanceof MalformedAnswerException) {
            return "the answer of " + host() + " cannot be read: " + failure.getMessage();
        }
        return "the connection to " + host() + " broke while waiting for the answer: " + failure.getMessage();
    }

    private String host() {
        return connection.route().hostAndPort();
    }
}
