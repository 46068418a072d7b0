package dev.topaz.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what the JDK's client quotes of an answer it cannot read: whatever sends the request back instead of an
 * answer would put the session and the signature into a message.
 */
final class Unquoted {
    private Unquoted() {}

    /** The reason itself when nothing in its chain quotes anything. */
    static IOException of(@Nullable Throwable reason) {
        for (Throwable each = reason; each != null; each = each.getCause()) {
            if (startOfQuote(String.valueOf(each.getMessage())) >= 0) {
                return without(reason);
            }
        }
        return reason instanceof IOException known ? known : new IOException("the call failed: " + reason, reason);
    }

    private static IOException without(@Nullable Throwable reason) {
        String message = reason == null ? "" : String.valueOf(reason.getMessage());
        int quote = startOfQuote(message);
        String kept = quote < 0 ? message : message.substring(0, quote).strip();
        return new IOException("the answer cannot be read: " + kept + " (what it says is left out)");
    }

    /** The JDK writes what it quotes in quotation marks or square brackets. */
    private static int startOfQuote(String message) {
        int mark = message.indexOf('"');
        int bracket = message.indexOf('[');
        return mark < 0 || bracket < 0 ? Math.max(mark, bracket) : Math.min(mark, bracket);
    }
}
