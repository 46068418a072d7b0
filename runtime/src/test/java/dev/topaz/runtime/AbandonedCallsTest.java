package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Calls that are given up, by their caller or by an interruption, before or while they wait. */
class AbandonedCallsTest extends RepeatedCallsFixture {
    @Test
    void aCallThatIsGivenUpWhileItWaitsIsNotMadeAgain() throws Exception {
        transport.answers(PASSING);
        time.hold();
        CountDownLatch ended = new CountDownLatch(1);
        options = options.listener((appKey, api) -> new CallObserver() {
            @Override
            public void ends(Outcome outcome, int attempts, Duration total) {
                ended.countDown();
            }
        });

        CompletableFuture<DemoResponse> call = client().callAsync(new DemoRequest(), null);
        time.waiting.await();
        call.cancel(true);

        ended.await();
        assertEquals(1, transport.calls.size());
    }

    @Test
    void aThreadThatIsInterruptedSendsNothing() {
        transport.answers(SUCCESS);
        Thread.currentThread().interrupt();

        TopTransportException interrupted = fails(TopTransportException.class);

        assertTrue(Thread.interrupted());
        assertEquals(List.of(), transport.calls);
        assertEquals(FailureReason.INTERRUPTED, interrupted.reason());
        assertEquals(RetryAdvice.LATER, interrupted.retryAdvice());
    }

    @Test
    void aThreadThatIsInterruptedWhileItWaitsGivesUp() {
        transport.with(call -> {
            Thread.currentThread().interrupt();
            throw new NotSentException("refused", new ConnectException());
        });

        assertEquals(RetryAdvice.LATER, fails(TopTransportException.class).retryAdvice());
        assertTrue(Thread.interrupted());
        assertEquals(1, transport.calls.size());
    }

    @Test
    void aCallThatMayHaveHadItsEffectIsNeverReportedAsOneWithoutEffect() {
        transport.fails(new IOException("reset")).fails(new NotSentException("refused", new ConnectException()));
        options = options.idempotent(api -> true);

        assertEquals(
                RetryAdvice.IF_IDEMPOTENT, fails(TopTransportException.class).retryAdvice());
        assertEquals(3, transport.calls.size());
    }
}
