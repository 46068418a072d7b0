package dev.topaz.runtime.generated;

import org.jspecify.annotations.Nullable;

/** How a call ended, as far as a response shows it. */
public interface CallStatus {
    boolean isSuccess();

    @Nullable
    String getErrorCode();

    @Nullable
    String getMsg();

    @Nullable
    String getSubCode();

    @Nullable
    String getSubMsg();
}
