package dev.topaz.runtime.callback;

import java.util.function.Function;

/**
 * What the check of a callback came to: a {@link Callback} that the platform signed, or a {@link Refusal}. There is no third.
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
