package dev.topaz.runtime.call;

/**
 * One link of the chain. It has one task, and leaves everything else to the link behind it, which it knows only as a handler.
 *
 * @param <C> what is handled: the call, or the call as it was signed for one attempt
 * @param <R> the result
 */
public interface Handler<C, R> {
    /**
     * Handles a call in the thread of the caller.
     *
     * @throws InterruptedException if the thread was interrupted, or the call cancelled, before something was sent
     */
    R handle(C call, CallContext context) throws InterruptedException;
}
