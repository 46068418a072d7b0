package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.retry.RetryAdvice;
import dev.topaz.runtime.retry.RetryPolicy;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code and values of the user's that must not cost a call its answer, nor tell a wrong reason. */
@Timeout(300)
class UserCodeTest {
    private final ScriptedTransport transport = new ScriptedTransport();

    private DefaultTaobaoClient client(ClientOptions options) {
        return new DefaultTaobaoClient(
                "http://localhost/router/rest", "user-code-app", "fictional-secret", options.transport(transport));
    }

    /** Lets everything go, and fails when it is told what came of it. */
    private static final class BrokenFlowControl implements FlowControl {
        @Override
        public Admission admit(AdmissionRequest request) {
            return Admission.ADMITTED;
        }

        @Override
        public void banned(String appKey, String apiName, Ban ban) {
            throw new NoClassDefFoundError("thrown on purpose");
        }

        @Override
        public void succeeded(String appKey, String apiName) {
            throw new IllegalStateException("the store of this flow control was closed");
        }

        @Override
        public void lift(String appKey) {}

        @Override
        public void lift(String appKey, String apiName) {}
    }

    @Test
    void aFlowControlThatThrowsAfterTheAnswerDoesNotCostIt() {
        transport.answers(SUCCESS);
        DefaultTaobaoClient client = client(new ClientOptions().flowControl(new BrokenFlowControl()));
        assertEquals("中文", client.call(new DemoRequest(), null).text);
    }

    @Test
    void aFlowControlThatThrowsWhenItHearsOfABanDoesNotCostTheRefusal() {
        transport.answers(
                refusal(7, "accesscontrol.limited-by-api-access-count", "This ban will last for 2 more seconds"));
        DefaultTaobaoClient client =
                client(new ClientOptions().flowControl(new BrokenFlowControl()).retry(RetryPolicy.NEVER));
        TopApiException refused = assertThrows(TopApiException.class, () -> client.call(new DemoRequest(), null));
        assertEquals("7", refused.code());
    }

    /** A wait without a limit is the longest that can be counted; it must not fail after the call was sent. */
    @Test
    void aRetryPolicyWithoutALimitDoesNotFailAfterTheCallWasSent() {
        FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
        transport.fails(new NotSentException("refused", new ConnectException())).answers(SUCCESS);
        RetryPolicy endless = new RetryPolicy(3, Duration.ofMillis(1), ChronoUnit.FOREVER.getDuration());
        DefaultTaobaoClient client =
                client(new ClientOptions().retry(endless).time(time).clock(time));
        assertEquals("中文", client.call(new DemoRequest(), null).text);

        RetryPolicy slow = new RetryPolicy(3, ChronoUnit.FOREVER.getDuration(), ChronoUnit.FOREVER.getDuration());
        assertTrue(slow.backoff(1, 0).compareTo(Duration.ofDays(365)) > 0);
        assertTrue(slow.backoff(1000, 0.5).compareTo(Duration.ofDays(365)) > 0);
    }

    @Test
    void callsThatWaitForAThreadOfAClosedClientAreToldThatItWasClosed() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(64);
        transport.with(call -> {
            busy.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new HttpAnswer(200, Map.of(), SUCCESS.getBytes(StandardCharsets.UTF_8));
        });
        DefaultTaobaoClient client = client(new ClientOptions());
        List<CompletableFuture<DemoResponse>> calls = new ArrayList<>();
        for (int i = 0; i < 65; i++) {
            calls.add(client.callAsync(new DemoRequest(), null));
        }
        busy.await();
        client.close();
        release.countDown();

        CompletionException failed = assertThrows(CompletionException.class, calls.get(64)::join);
        TopTransportException closed = assertInstanceOf(TopTransportException.class, failed.getCause());
        assertEquals("taobao.demo.get was not sent: the client was closed", closed.getMessage());
        assertEquals(FailureReason.CLIENT_CLOSED, closed.reason());
        assertEquals(RetryAdvice.LATER, closed.retryAdvice());
    }

    @Test
    void anAddressWithAPortThatThereIsNotIsRefusedWhenItIsSet() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new DefaultTaobaoClient("http://localhost:99999/router/rest", "k", "s"));
        assertEquals("the address of the gateway has the port 99999: ports end at 65535", refused.getMessage());
    }

    /** A machine whose clock stands anywhere signs the time that it has; the platform says that it is wrong. */
    @Test
    void aClockThatIsFarOffDoesNotBreakTheSignature() {
        for (String now : new String[] {"0001-01-01T00:00:00Z", "1900-01-01T00:00:00Z", "9999-12-31T12:00:00Z"}) {
            FakeTime time = new FakeTime(now);
            transport.answers(SUCCESS);
            assertEquals(
                    "中文", client(new ClientOptions().time(time).clock(time)).call(new DemoRequest(), null).text);
        }
    }

    @Test
    void aClockThatIsFarOffIsSetByThePlatform() {
        FakeTime time = new FakeTime("2099-01-01T00:00:00Z");
        transport
                .answers(
                        200, Map.of("date", "Wed, 25 Nov 2026 02:00:00 GMT"), refusal(31, "isv.invalid-timestamp", "x"))
                .answers(SUCCESS);
        assertEquals("中文", client(new ClientOptions().time(time).clock(time)).call(new DemoRequest(), null).text);
        String query = transport.calls.get(1).target();
        assertTrue(query.contains("timestamp=2026-11-25+10%3A00%3A00"), query);
        assertTrue(time.instant().isAfter(Instant.parse("2098-12-31T00:00:00Z")));
    }
}
