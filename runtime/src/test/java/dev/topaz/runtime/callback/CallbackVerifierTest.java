package dev.topaz.runtime.callback;

import static dev.topaz.runtime.callback.Verification.PARAMS;
import static dev.topaz.runtime.callback.Verification.SIGNED_AT;
import static dev.topaz.runtime.callback.Verification.at;
import static dev.topaz.runtime.callback.Verification.reason;
import static dev.topaz.runtime.callback.Verification.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.callback.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed, what is handed out, and what is refused because of its signature. */
class CallbackVerifierTest {
    @Test
    void handsOutWhatWasSigned() {
        Callback callback = assertInstanceOf(Callback.class, verify(Signed.text(PARAMS, "{\"a\":\"中\"}")));

        assertEquals(new TreeMap<>(PARAMS), callback.params());
        assertEquals("{\"a\":\"中\"}", callback.body());
        assertEquals("qimen.demo.event", callback.method().orElseThrow());
        assertEquals("12345678", callback.appKey().orElseThrow());
        assertEquals("s1", callback.session().orElseThrow());
        assertTrue(callback.param("other").isEmpty());
    }

    @Test
    void findsSignedHeadersInAnySpelling() {
        Map<String, String> signed = new HashMap<>(PARAMS);
        signed.putAll(Map.of("X-Name", "中", "x-none", "", "app_key", "12345678"));
        var headers = Map.of(
                "content-type", List.of("application/json"),
                "TOP-SIGN-LIST", List.of("X-Name,x-none,app_key"),
                "x-name", List.of("%E4%B8%AD"),
                "app_key", List.of("from the header"));
        String rawQuery = Signed.query(PARAMS, Signed.sign(signed, "{}"));

        Verdict verdict = verify(new CallbackRequest(rawQuery, headers, "{}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                new TreeMap<>(signed), assertInstanceOf(Callback.class, verdict).params());
    }

    /** The official SDK leaves the pair out of the text, and the application reads it. */
    @Test
    void signsAPairWithASecondEqualsSign() {
        CallbackRequest genuine = Signed.text(PARAMS, "{}");
        CallbackRequest forged = Signed.request("application/json", genuine.rawQuery() + "&admin=a=b", "{}");
        Map<String, String> wanted = new HashMap<>(PARAMS);
        wanted.put("admin", "a=b");
        String rawQuery = Signed.query(PARAMS, Signed.sign(wanted, "{}")) + "&admin=a=b";

        assertEquals("true", OfficialCheck.verdict(forged, Map.of(), Signed.SECRET));
        assertEquals(Reason.WRONG_SIGNATURE, reason(verify(forged)));
        assertInstanceOf(Callback.class, verify(Signed.request("application/json", rawQuery, "{}")));
    }

    /** The official SDK checks the last one; a servlet hands the first one to the application. */
    @Test
    void refusesAParameterThatComesTwice() {
        CallbackRequest genuine = Signed.text(PARAMS, "{}");
        CallbackRequest forged = Signed.request("application/json", "app_key=evil&" + genuine.rawQuery(), "{}");

        assertEquals("true", OfficialCheck.verdict(forged, Map.of(), Signed.SECRET));
        assertEquals(Reason.AMBIGUOUS, reason(verify(forged)));
    }

    @Test
    void refusesASignedHeaderThatComesTwice() {
        var headers = Map.of(
                "Content-Type", List.of("application/json"),
                "top-sign-list", List.of("x-a"),
                "x-a", List.of("1", "2"));

        assertEquals(Reason.AMBIGUOUS, reason(verify(new CallbackRequest("sign=x", headers, new byte[0]))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app_key=1", "sign=", "sign", "sign=%20", "&&&", "=", "SIGN=x"})
    void wantsASignatureInTheQuery(String rawQuery) {
        assertEquals(Reason.MISSING_SIGNATURE, reason(verify(Signed.request("application/json", rawQuery, "{}"))));
    }

    @Test
    void doesWithoutAQuery() {
        assertEquals(Reason.MISSING_SIGNATURE, reason(verify(Signed.request("application/json", null, "{}"))));
    }

    @Test
    void neverShowsTheRightSignatureNorTheSecret() {
        String right = Signed.sign(PARAMS, "{}");
        CallbackRequest wrong = Signed.request("application/json", Signed.query(PARAMS, "00"), "{}");
        CallbackRequest genuine = Signed.text(PARAMS, "{}");
        Callback callback = assertInstanceOf(Callback.class, verify(genuine));

        List<Object> shown = List.of(verify(wrong), wrong, genuine, callback, at(SIGNED_AT), callback.fingerprint());
        for (Object each : shown) {
            assertFalse(each.toString().contains(right), each::toString);
            assertFalse(each.toString().contains(Signed.SECRET), each::toString);
            assertFalse(each.toString().contains("s1"), each::toString);
        }
    }

    @Test
    void knowsTheSameCallbackByItsFingerprint() {
        String first = fingerprint(Signed.text(PARAMS, "{}"));

        assertEquals(first, fingerprint(Signed.text(PARAMS, "{}")));
        assertNotEquals(first, fingerprint(Signed.text(PARAMS, "{ }")));
    }

    @Test
    void refusesSettingsThatCannotWork() {
        for (String secret : List.of(" ", "secret\n", "\uFEFFsecret", "${TOP_APP_SECRET}")) {
            assertThrows(IllegalArgumentException.class, () -> new CallbackVerifier(secret), secret);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new CallbackOptions().allowedClockDifference(Duration.ofSeconds(-1)));
    }

    private static String fingerprint(CallbackRequest request) {
        return assertInstanceOf(Callback.class, verify(request)).fingerprint();
    }
}
