package dev.topaz.runtime.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which code means what. */
class RefusalTableTest {
    private static final RefusalTable TABLE = RefusalTable.standard();

    @ParameterizedTest
    @CsvSource({
        "7, accesscontrol.limited-by-app-access-count, APP_LIMITED",
        "7, isv.access-limited-by-app-access-count, APP_LIMITED",
        "7, accesscontrol.limited-by-api-access-count, API_LIMITED",
        "7, isv.access-limited-by-dynamic-access-count, API_LIMITED",
        "7, '', CALLER_LIMITED",
        "15, isp.null-pointer-exception, FINAL",
        "15, isp.top-parse-error, FINAL",
        "15, isp.top-mapping-parse-error, FINAL",
        "15, isp.get-app-error, FINAL",
        "15, isp.product-service-error:37, FINAL",
        "540, isp.product-service-error:null-tmall, FINAL",
        "15, isp.remote-service-error, UNCERTAIN",
        "15, isp.unknown-error, UNCERTAIN",
        "15, isp.remote-service-timeout, UNCERTAIN",
        "15, isp.never-heard-of, UNCERTAIN",
        "15, isp.top-remote-connection-timeout, PASSING",
        "15, isp.top-remote-connection-error, PASSING",
        "10, '', UNCERTAIN",
        "15, ISP.Remote-Service-Error, UNCERTAIN",
        "25, '', SIGNATURE",
        "27, invalid-sessionkey, SESSION",
        "27, refresh-token-expired, SESSION",
        "15, isv.session-key-expired, SESSION",
        "26, '', SESSION",
        "31, '', CLOCK",
        "40, isv.missing-parameter:x, FINAL",
        "'', '', FINAL"
    })
    void theSubCodeCountsBeforeTheCode(String code, String subCode, RefusalKind kind) {
        assertEquals(kind, TABLE.kind(code, subCode));
        assertEquals(kind.retryAdvice(), TABLE.advice(code, subCode, kind));
    }

    @Test
    void onlyWhatCertainlyHadNoEffectIsForLater() {
        assertEquals(RetryAdvice.IF_IDEMPOTENT, RefusalKind.UNCERTAIN.retryAdvice());
        assertEquals(RetryAdvice.LATER, RefusalKind.PASSING.retryAdvice());
        assertEquals(RetryAdvice.FIX_REQUEST, RefusalKind.FINAL.retryAdvice());
    }

    @ParameterizedTest
    @CsvSource({
        "15, isv.stock-locked, 15, isv.stock-locked, true",
        "15, isv.stock-locked, 15, ISV.Stock-Locked, true",
        "15, isv.stock-locked, 16, isv.stock-locked, false",
        "15, isv.stock-locked, 15, isv.stock-locked:1, false",
        "15, isv.stock-*, 15, isv.stock-locked:1, true",
        "'', isv.stock-locked, 99, isv.stock-locked, true",
        "520, '', 520, anything, true",
        "520, '', 520, '', true"
    })
    void aRowOfTheUsersMatchesWhatItNames(
            String rowCode, String rowSubCode, String code, String subCode, boolean matches) {
        RefusalTable table = TABLE.with(rowCode, rowSubCode, RetryAdvice.LATER);

        assertEquals(
                matches ? RetryAdvice.LATER : RetryAdvice.FIX_REQUEST, table.advice(code, subCode, RefusalKind.FINAL));
        assertEquals(RetryAdvice.FIX_REQUEST, TABLE.advice(code, subCode, RefusalKind.FINAL));
    }

    @Test
    void theLastRowThatWasAddedCounts() {
        RefusalTable table =
                TABLE.with("15", "isp.*", RetryAdvice.LATER).with("15", "isp.bad", RetryAdvice.FIX_REQUEST);

        assertEquals(RetryAdvice.FIX_REQUEST, table.advice("15", "isp.bad", RefusalKind.UNCERTAIN));
        assertEquals(RetryAdvice.LATER, table.advice("15", "isp.other", RefusalKind.UNCERTAIN));
    }

    @Test
    void aRowForEverythingIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> TABLE.with("", "", RetryAdvice.LATER));
        assertThrows(IllegalArgumentException.class, () -> TABLE.with("", "*", RetryAdvice.LATER));
    }
}
