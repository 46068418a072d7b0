package dev.topaz.runtime.call;

import dev.topaz.runtime.log.FailureLog;
import dev.topaz.runtime.observe.Interceptor;
import java.util.List;

/** Shows each exchange to the interceptors. What one of them throws is logged: the platform may have acted by now. */
public final class AuditingHandler implements Handler<SignedCall, ExchangeResult> {
    private final String appKey;
    private final String gateway;
    private final List<Interceptor> interceptors;
    private final FailureLog failures = new FailureLog("an interceptor");
    private final Handler<SignedCall, ExchangeResult> next;

    /**
     * Shows what the next handler does.
     *
     * @param gateway the address, as messages show it
     */
    public AuditingHandler(
            String appKey, String gateway, List<Interceptor> interceptors, Handler<SignedCall, ExchangeResult> next) {
        this.appKey = appKey;
        this.gateway = gateway;
        this.interceptors = interceptors;
        this.next = next;
    }

    @Override
    public ExchangeResult handle(SignedCall signed, CallContext context) throws InterruptedException {
        long sent = context.time().nanoTime();
        ExchangeResult result = next.handle(signed, context);
        long nanos = context.time().nanoTime() - sent;
        MaskedExchange exchange = new MaskedExchange(
                new MaskedExchange.Attempt(appKey, gateway, context.attempts(), nanos), signed, result);
        for (Interceptor interceptor : interceptors) {
            try {
                interceptor.afterAttempt(exchange);
            } catch (RuntimeException | Error e) {
                failures.report(e);
            }
        }
        return result;
    }
}
