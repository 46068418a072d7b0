package dev.topaz.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What an answer reports about a failure of the business, although the platform reports a success: the documented flag, such as
 * {@code result.success}, is there and false.
 *
 * <pre>{@code
 * BcpushIsvEventEmitResponse response = client.execute(request, sessionKey);
 * response.businessFailure().ifPresent(failure -> log.warn("not emitted: {} {}", failure.code(), failure.msg()));
 * }</pre>
 */
public final class BusinessFailure {
    private final @Nullable String code;
    private final @Nullable String msg;
    private final @Nullable String remedy;

    BusinessFailure(@Nullable String code, @Nullable String msg, @Nullable String remedy) {
        this.code = code;
        this.msg = msg;
        this.remedy = remedy;
    }

    /** Returns the code beside the flag; null if the answer has none. */
    public @Nullable String code() {
        return code;
    }

    /** Returns the message beside the flag, as it came; null if the answer has none. */
    public @Nullable String msg() {
        return msg;
    }

    /** Returns what the answer says to do; null if it says nothing. */
    public @Nullable String remedy() {
        return remedy;
    }

    /** Returns the code. The message may hold personal data. */
    @Override
    public String toString() {
        return "BusinessFailure[code " + code + "]";
    }
}
