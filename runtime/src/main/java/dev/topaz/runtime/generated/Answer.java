package dev.topaz.runtime.generated;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the platform: how the call ended, the fields to read, and the body as it came.
 *
 * <p>Handed to the reader of a response while the answer is still being read: how it ended is known when the reader has
 * come to the last field.
 */
public interface Answer {
    /** Returns whether the platform answered with the documented root and no error. */
    boolean isSuccess();

    /** Returns a cursor inside the documented root; it has no fields when the call was refused. */
    Cursor fields();

    /** Returns the main code of a refusal; null on success. */
    @Nullable
    String code();

    @Nullable
    String msg();

    @Nullable
    String subCode();

    @Nullable
    String subMsg();

    /** Returns the platform's number for this call, which its support asks for. */
    @Nullable
    String requestId();

    /** Returns the body as it came; decoded anew at each call. */
    String bodyText();

    /** Returns the headers of the answer, by lower-case name; of a repeated header the first value. */
    Map<String, String> headers();
}
