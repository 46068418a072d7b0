package dev.topaz.runtime.call;

import dev.topaz.runtime.observe.Interceptor;
import java.util.List;

/** Lets interceptors add headers before the first attempt. What one of them throws ends the call. */
public final class InterceptingHandler implements Handler<Call, CallResult> {
    private final String appKey;
    private final List<Interceptor> interceptors;
    private final Handler<Call, CallResult> next;

    /** @param interceptors in the order in which they run */
    public InterceptingHandler(String appKey, List<Interceptor> interceptors, Handler<Call, CallResult> next) {
        this.appKey = appKey;
        this.interceptors = interceptors;
        this.next = next;
    }

    @Override
    public CallResult handle(Call call, CallContext context) throws InterruptedException {
        InterceptedCall outgoing = new InterceptedCall(appKey, call, context);
        for (Interceptor interceptor : interceptors) {
            interceptor.beforeCall(outgoing);
        }
        return next.handle(call, context);
    }
}
