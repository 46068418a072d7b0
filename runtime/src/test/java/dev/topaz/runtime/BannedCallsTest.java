package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.retry.RetryAdvice;
import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls while the platform refuses an API for a time, and those after its clock was found to differ. */
class BannedCallsTest extends RepeatedCallsFixture {
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
                transport.calls.stream().map(BannedCallsTest::timestamp).toList());
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
}
