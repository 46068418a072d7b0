package dev.topaz.runtime.callback;

import java.util.function.Function;

/**
 * The result of verifying a callback: a {@link Callback} that the platform signed, or a {@link Refusal}.
 *
 * <pre>{@code
 * String answer = verifier.verify(request).match(callback -> handle(callback), refusal -> refuse(refusal));
 * }</pre>
 */
public abstract class Verdict {
    Verdict() {}

    /** Returns the result of the one function that is for this verdict. */
    public abstract <R> R match(
            Function<? super Callback, ? extends R> verified, Function<? super Refusal, ? extends R> refused);
}
