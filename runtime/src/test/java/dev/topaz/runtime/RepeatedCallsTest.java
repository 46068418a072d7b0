package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.retry.RetryAdvice;
import dev.topaz.runtime.retry.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls are made again, when, and which are not. */
class RepeatedCallsTest {
    private static final String PASSING = refusal(15, "isp.top-remote-connection-timeout", "x");
    private static final Duration MS_200 = Duration.ofMillis(200);

    private final FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
    private final ScriptedTransport transport = new ScriptedTransport();
    private ClientOptions options =
            new ClientOptions().transport(transport).time(time).clock(time);

    private TaobaoClient client() {
        return new DefaultTaobaoClient("http://localhost/router/rest", "12345678", "fictional-secret", options);
    }

    private DemoResponse call() {
        return client().call(new DemoRequest(), null);
    }

    private <E extends Throwable> E fails(Class<E> reason) {
        return assertThrows(reason, this::call);
    }

    @Test
    void aPassingFailureOfThePlatformIsRepeatedAfterGrowingWaits() {
        transport.answers(PASSING).answers(PASSING).answers(SUCCESS);

        assertEquals("中文", call().text);
        assertEquals(List.of(MS_200, MS_200.multipliedBy(2)), time.waits);
    }

    @Test
    void theLastAnswerIsTheOneThatIsReported() throws Exception {
        transport
                .fails(new NotSentException("no route", new ConnectException()))
                .answers(refusal(15, "isv.bad", "x"));

        assertEquals("isv.bad", fails(TopApiException.class).subCode());

        transport.answers(PASSING);
        DemoResponse response = client().execute(new DemoRequest());
        assertFalse(response.isSuccess());
        assertEquals("isp.top-remote-connection-timeout", response.getSubCode());
    }

    @ParameterizedTest
    @CsvSource({
        "15, isv.invalid-parameter",
        "15, some.business-code",
        "11, isv.permission-api-package-limit",
        "40, isv.missing-parameter:x",
        "41, isv.invalid-parameter:x",
        "15, isp.null-pointer-exception",
        "15, isp.top-parse-error",
        "15, isp.top-mapping-parse-error",
        "15, isp.get-app-error",
        "15, isp.product-service-error:6",
        "27, invalid-sessionkey",
        "25, ''",
        "22, ''"
    })
    void whatHasToBeMendedIsNotRepeated(int code, String subCode) {
        transport.answers(refusal(code, subCode, "x"));

        assertEquals(RetryAdvice.FIX_REQUEST, fails(TopApiException.class).retryAdvice());
        assertEquals(1, transport.calls.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isp.remote-service-timeout",
                "isp.top-remote-service-timeout",
                "isp.http-read-timeout",
                "isp.remote-service-error",
                "isp.unknown-error",
                "isp.a-service-of-its-own",
                "isp.trade-service-unavailable"
            })
    void aFailureBehindThePlatformIsRepeatedOnlyIfThatDoesNoHarm(String subCode) {
        transport.answers(refusal(15, subCode, "x"));

        TopApiException refused = fails(TopApiException.class);

        assertEquals(RefusalKind.UNCERTAIN, refused.kind());
        assertEquals(RetryAdvice.IF_IDEMPOTENT, refused.retryAdvice());
        assertEquals(1, transport.calls.size());
        assertThrows(
                TopApiException.class,
                () -> client().with(new CallOptions().idempotent()).call(new DemoRequest(), null));
        assertEquals(1 + 3, transport.calls.size());
    }

    @Test
    void aConnectionTimeOutBehindThePlatformHadNoEffect() {
        transport.answers(refusal(15, "isp.top-remote-connection-timeout", "x")).answers(SUCCESS);

        assertEquals("中文", call().text);
    }

    @Test
    void whatNeverReachedThePlatformIsRepeated() {
        transport.fails(new NotSentException("refused", new ConnectException())).answers(SUCCESS);

        assertEquals("中文", call().text);
        assertEquals(2, transport.calls.size());
    }

    @Test
    void whatMayHaveReachedThePlatformIsNotRepeatedUnlessTheCallerSaysSo() {
        transport.fails(new IOException("reset"));

        assertEquals(
                RetryAdvice.IF_IDEMPOTENT, fails(TopTransportException.class).retryAdvice());
        assertEquals(1, transport.calls.size());

        options = options.idempotent(api -> api.endsWith(".get"));
        fails(TopTransportException.class);
        assertEquals(1 + 3, transport.calls.size());

        TaobaoClient careful = client().with(new CallOptions().notIdempotent());
        assertThrows(TopTransportException.class, () -> careful.call(new DemoRequest(), null));
        assertEquals(1 + 3 + 1, transport.calls.size());
    }

    @ParameterizedTest
    @CsvSource({
        "502, IF_IDEMPOTENT, 1",
        "429, LATER, 3",
        "404, FIX_REQUEST, 1",
        "302, FIX_REQUEST, 1",
        "204, IF_IDEMPOTENT, 1"
    })
    void anHttpStatusTellsHowFarTheCallCame(int status, RetryAdvice advice, int calls) {
        transport.answers(status, Map.of(), "<html>");

        assertEquals(advice, fails(TopTransportException.class).retryAdvice());
        assertEquals(calls, transport.calls.size());
    }

    @Test
    void anAnswerThatIsNoneMayHaveHadItsEffect() {
        transport.answers("{}");

        assertEquals(RetryAdvice.IF_IDEMPOTENT, fails(TopDecodeException.class).retryAdvice());
        assertEquals(1, transport.calls.size());
    }

    @Test
    void aPolicySaysHowOften() {
        transport.answers(PASSING);
        options = options.retry(RetryPolicy.NEVER);
        fails(TopApiException.class);
        assertEquals(1, transport.calls.size());

        RetryPolicy five = new RetryPolicy(5, MS_200, MS_200);
        assertThrows(
                TopApiException.class,
                () -> client().with(new CallOptions().retry(five)).call(new DemoRequest(), null));
        assertEquals(1 + 5, transport.calls.size());
        assertEquals(List.of(MS_200, MS_200, MS_200, MS_200), time.waits);
    }

    @Test
    void whenEverythingFailsThereIsLittleMoreThanOneAttemptForACall() {
        transport.answers(PASSING);
        TaobaoClient client = client();
        int calls = 1000;
        for (int i = 0; i < calls; i++) {
            assertThrows(TopApiException.class, () -> client.call(new DemoRequest(), null));
        }

        assertTrue(transport.calls.size() <= calls + calls / 10 + 10, () -> "attempts: " + transport.calls.size());
    }

    @Test
    void noWaitGoesBeyondTheDeadline() {
        transport.answers(PASSING);
        options = options.retry(new RetryPolicy(100, Duration.ofSeconds(1), Duration.ofMinutes(1)))
                .deadline(Duration.ofSeconds(8));

        fails(TopApiException.class);

        assertEquals(
                List.of(1L, 2L, 4L),
                time.waits.stream().map(Duration::toSeconds).toList());
    }

    @Test
    void anAttemptGetsTheTimeThatIsLeft() {
        transport.answers(PASSING).answers(SUCCESS);
        options = options.attemptTimeout(Duration.ofSeconds(5)).deadline(Duration.ofSeconds(3));

        client().with(new CallOptions().retry(new RetryPolicy(2, Duration.ofSeconds(1), Duration.ofSeconds(1))))
                .call(new DemoRequest(), null);
        client().with(new CallOptions().attemptTimeout(Duration.ofMillis(700))).call(new DemoRequest(), null);

        assertEquals(
                List.of(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofMillis(700)),
                transport.calls.stream().map(HttpCall::timeout).toList());
    }

    @Test
    void timeLimitsAreMoreThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> options.deadline(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new CallOptions().attemptTimeout(Duration.ofMillis(-1)));
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(0, MS_200, MS_200));
    }

    @ParameterizedTest
    @CsvSource({
        "accesscontrol.limited-by-api-access-count, API_LIMITED",
        "isv.access-limited-by-api-access-count, API_LIMITED",
        "accesscontrol.limited-by-app-api-access-count, API_LIMITED",
        "accesscontrol.limited-by-dynamic-access-count, API_LIMITED",
        "accesscontrol.limited-by-app-access-count, APP_LIMITED",
        "isv.access-limited-by-app-access-count, APP_LIMITED"
    })
    void aBanIsObeyed(String subCode, RefusalKind kind) {
        String ban = refusal(7, subCode, "This ban will last for 3 more seconds");
        transport.answers(ban).answers(SUCCESS);

        assertEquals("中文", call().text);
        assertEquals(List.of(Duration.ofSeconds(3)), time.waits);

        transport.answers(ban);
        options = options.retry(RetryPolicy.NEVER);
        TopApiException banned = fails(TopApiException.class);
        assertEquals(kind, banned.kind());
        assertEquals(Instant.parse("2026-11-25T02:00:06Z"), banned.notBefore());
    }

    @Test
    void whileABanLastsNoCallIsSentInVain() {
        transport.answers(
                refusal(7, "accesscontrol.limited-by-api-access-count", "This ban will last for 90 more seconds"));
        TaobaoClient client = client();

        TopApiException banned = assertThrows(TopApiException.class, () -> client.call(new DemoRequest(), null));
        assertEquals("r2", banned.requestId());
        TopApiException heldBack = assertThrows(TopApiException.class, () -> client.call(new DemoRequest(), null));

        assertEquals(1, transport.calls.size());
        assertNull(heldBack.requestId());
        assertEquals(RefusalKind.API_LIMITED, heldBack.kind());
        assertEquals(banned.notBefore(), heldBack.notBefore());

        time.pass(Duration.ofSeconds(45));
        transport.answers(SUCCESS);
        assertEquals("中文", client.call(new DemoRequest(), null).text);
        assertEquals(List.of(Duration.ofSeconds(45)), time.waits, "the rest of the ban fits into the deadline");
    }

    /** 02:00 in Greenwich is 10:00 in China; fourteen hours are left of the day. */
    @ParameterizedTest
    @CsvSource({"''", "'This ban will last for 50400 more seconds'"})
    void theQuotaOfTheDayIsSpentUntilMidnightInChina(String subMsg) {
        transport
                .answers(refusal(7, "accesscontrol.limited-by-app-access-count", subMsg))
                .answers(SUCCESS);
        // Shorter than it takes until a ban of assumed length is probed.
        options = options.deadline(Duration.ofSeconds(10));
        TaobaoClient client = client();

        TopApiException spent = assertThrows(TopApiException.class, () -> client.call(new DemoRequest(), null));

        assertEquals(RefusalKind.QUOTA_SPENT, spent.kind());
        assertEquals(RetryAdvice.FIX_REQUEST, spent.retryAdvice());
        assertEquals(Instant.parse("2026-11-25T16:00:00Z"), spent.notBefore());
        assertThrows(TopApiException.class, () -> client.call(new DemoRequest(), null));
        assertEquals(1, transport.calls.size());

        time.pass(Duration.ofHours(14));
        assertEquals("中文", client.call(new DemoRequest(), null).text);
    }

    /** This machine's clock says 10:00 in China, the platform's 23:00. */
    @Test
    void midnightIsThePlatformsAndNotThisMachines() {
        transport.answers(
                200,
                Map.of("date", "Wed, 25 Nov 2026 15:00:00 GMT"),
                refusal(7, "accesscontrol.limited-by-app-access-count", ""));

        TopApiException spent = fails(TopApiException.class);

        assertEquals(RefusalKind.QUOTA_SPENT, spent.kind());
        assertEquals(time.instant().plus(Duration.ofHours(1)), spent.notBefore());
    }

    @Test
    void aLimitWithoutSecondsIsRepeatedWithBackOff() {
        transport
                .answers(refusal(7, "accesscontrol.limited-by-api-access-count", ""))
                .answers(SUCCESS);

        assertEquals("中文", call().text);
        assertEquals(List.of(MS_200), time.waits);
    }

    @Test
    void theClockIsSetOnceByThePlatforms() {
        String wrong = "{\"error_response\":{\"code\":31,\"msg\":\"Invalid timestamp\"}}";
        Map<String, String> date = Map.of("date", "Wed, 25 Nov 2026 05:00:00 GMT");
        transport.answers(200, date, wrong).answers(SUCCESS);
        options = options.retry(RetryPolicy.NEVER);
        TaobaoClient client = client();

        assertEquals("中文", client.call(new DemoRequest(), null).text);
        client.call(new DemoRequest(), null);

        assertEquals(
                List.of("2026-11-25+10%3A00%3A00", "2026-11-25+13%3A00%3A00", "2026-11-25+13%3A00%3A00"),
                transport.calls.stream().map(RepeatedCallsTest::timestamp).toList());
        assertEquals(List.of(), time.waits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wed, 25 Nov 2026 02:00:30 GMT", "yesterday", ""})
    void aPlatformWhoseTimeIsTheSameOrUnknownSetsNoClock(String date) {
        transport.answers(
                200, Map.of("date", date), "{\"error_response\":{\"code\":31,\"msg\":\"Invalid timestamp\"}}");

        TopApiException refused = fails(TopApiException.class);

        assertEquals(1, transport.calls.size());
        assertTrue(String.valueOf(refused.explanation()).contains("set the clock of this machine"));
    }

    @Test
    void aTimeThatTheRequestClaimsIsNotChanged() {
        transport.answers(
                200,
                Map.of("date", "Wed, 25 Nov 2026 05:00:00 GMT"),
                "{\"error_response\":{\"code\":31,\"msg\":\"Invalid timestamp\"}}");
        DemoRequest request = new DemoRequest();
        request.setTimestamp(0L);

        assertThrows(TopApiException.class, () -> client().call(request, null));
        assertEquals(1, transport.calls.size());
    }

    private static String timestamp(HttpCall call) {
        return call.address().getRawQuery().replaceFirst(".*&timestamp=([^&]*).*", "$1");
    }

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

    @Test
    void aFileThatNobodyCanReadTwiceIsSentOnce() {
        transport.answers(PASSING);
        DemoRequest request = new DemoRequest();
        request.image = new FileItem("a.png", new ByteArrayInputStream(new byte[1]));
        TopApiException refused = assertThrows(TopApiException.class, () -> client().call(request, null));
        assertEquals("isp.top-remote-connection-timeout", refused.subCode());
        assertEquals(1, transport.calls.size());

        request.image = new FileItem("a.png", () -> new ByteArrayInputStream(new byte[1]), "image/png");
        assertThrows(TopApiException.class, () -> client().call(request, null));
        assertEquals(1 + 3, transport.calls.size());
    }

    @Test
    void aRefusalHereIsNotRepeated() throws Exception {
        transport.answers(SUCCESS);
        DemoRequest request = new DemoRequest();
        request.text = null;

        assertEquals("40", client().execute(request).getErrorCode());
        assertEquals(List.of(), transport.calls);
    }
}
