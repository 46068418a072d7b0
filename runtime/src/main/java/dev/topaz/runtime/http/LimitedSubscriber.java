package dev.topaz.runtime.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body and gives up as soon as it is larger than allowed. */
final class LimitedSubscriber implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final int most;
    private final Runnable whole;
    private long seen;
    private Flow.@Nullable Subscription subscription;

    /** @param whole told when all of the body is there, before anyone who waits for it */
    LimitedSubscriber(int most, Runnable whole) {
        this.most = most;
        this.whole = whole;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        bytes.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            seen += buffer.remaining();
        }
        if (seen <= most) {
            bytes.onNext(buffers);
        } else {
            if (subscription != null) {
                subscription.cancel();
            }
            bytes.onError(new IOException("the answer is larger than " + most + " bytes"));
        }
    }

    @Override
    public void onError(Throwable cause) {
        bytes.onError(cause);
    }

    @Override
    public void onComplete() {
        whole.run();
        bytes.onComplete();
    }
}
