package dev.topaz.redis;

import dev.topaz.runtime.flow.FlowControl;
import io.github.bucket4j.BucketListener;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Takes a place in a bucket and says how long to wait for it. Bucket4j would rather wait itself, and tells the wait to a
 * listener only.
 */
final class Reservation implements BucketListener {
    private static final ScheduledExecutorService WAITING = waiting();

    private final AsyncBucketProxy bucket;
    private final Duration leeway;
    private final CompletableFuture<Placement> place = new CompletableFuture<>();

    /** @param leeway of the place */
    Reservation(AsyncBucketProxy bucket, Duration leeway) {
        this.bucket = bucket;
        this.leeway = leeway;
    }

    CompletableFuture<Placement> within(Duration maxWait) {
        CompletableFuture<?> unused = bucket.toListenable(this)
                .asScheduler()
                .tryConsume(1, Math.max(1, maxWait.toNanos()), WAITING)
                .thenCompose(isTaken -> isTaken
                        ? CompletableFuture.completedFuture(new Placement.Go(Duration.ZERO, leeway))
                        : refusal())
                .whenComplete((admission, failed) -> {
                    if (failed == null) {
                        place.complete(admission);
                    } else {
                        place.completeExceptionally(failed);
                    }
                });
        return place;
    }

    private CompletableFuture<Placement> refusal() {
        return bucket.estimateAbilityToConsume(1)
                .thenApply(estimate -> new Placement.Refused(
                        Duration.ofNanos(estimate.getNanosToWaitForRefill()), FlowControl.OWN_LIMIT));
    }

    @Override
    public void onDelayed(long nanos) {
        place.complete(new Placement.Go(Duration.ofNanos(nanos), leeway));
    }

    @Override
    public void onConsumed(long tokens) {}

    @Override
    public void onRejected(long tokens) {}

    @Override
    public void onParked(long nanos) {}

    @Override
    public void onInterrupted(InterruptedException e) {}

    /** Creates the executor of Bucket4j's waits. Nothing is sent from there; its thread ends when it is idle. */
    private static ScheduledExecutorService waiting() {
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1, LinkThreads::daemon);
        threads.setKeepAliveTime(1, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
