package dev.topaz.transport.httpclient5;

import java.io.IOException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ParseException;

/**
 * Leaves out what the library quotes of an answer it cannot read: whatever sends the request back instead of an answer
 * would put the session and the signature into a message.
 */
final class Unquoted {
    private Unquoted() {}

    /** Returns the reason itself when it is about the connection. */
    static IOException of(Exception reason) {
        for (Throwable each = reason; each != null; each = each.getCause()) {
            if (each instanceof HttpException
                    || each instanceof ParseException
                    || each instanceof MessageConstraintException) {
                return new IOException("the answer cannot be read: "
                        + each.getClass().getSimpleName() + " (what it says is left out)");
            }
        }
        return IOException.class.isInstance(reason)
                ? IOException.class.cast(reason)
                : new IOException("the call failed: " + reason, reason);
    }
}
