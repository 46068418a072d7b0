package dev.topaz.runtime.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.callback.CallbackOptions.Timestamps;
import dev.topaz.runtime.callback.Refusal.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackVerifierTest {
    /** 2017-07-14 10:40:00 in GMT+8. */
    private static final Instant SIGNED_AT = Instant.parse("2017-07-14T02:40:00Z");

    private static final Map<String, String> PARAMS = Map.of(
            "method", "qimen.demo.event", "app_key", "12345678", "session", "s1", "timestamp", "2017-07-14 10:40:00");

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

    @ParameterizedTest
    @CsvSource({
        "-600, ",
        "-601, FROM_THE_FUTURE",
        "0, ",
        "600, ",
        "601, STALE",
    })
    void takesACallbackOnlyNearItsTime(int secondsLater, Reason expected) {
        Verdict verdict = at(SIGNED_AT.plusSeconds(secondsLater)).verify(Signed.text(PARAMS, "{}"));

        assertEquals(expected, reason(verdict));
    }

    @Test
    void repeatsPassUntilTheTimeRunsOut() {
        Callback callback = assertInstanceOf(Callback.class, verify(Signed.text(PARAMS, "{}")));

        assertEquals(SIGNED_AT.plusSeconds(600), callback.repeatableUntil());
    }

    @Test
    void wantsATimeUnlessToldNotTo() {
        CallbackRequest timeless = Signed.text(Map.of("app_key", "1"), "{}");
        CallbackOptions anyTime = new CallbackOptions().timestamps(Timestamps.NOT_CHECKED);

        assertEquals(Reason.MISSING_TIMESTAMP, reason(verify(timeless)));
        assertInstanceOf(Callback.class, new CallbackVerifier(Signed.SECRET, anyTime).verify(timeless));
        assertEquals(Reason.UNREADABLE, reason(verify(Signed.text(Map.of("timestamp", "yesterday"), "{}"))));
    }

    @Test
    void aCallbackWhoseTimeIsNotCheckedIsNeverForgottenAsARepetition() {
        CallbackOptions anyTime = new CallbackOptions().timestamps(Timestamps.NOT_CHECKED);
        Verdict verdict =
                new CallbackVerifier(Signed.SECRET, anyTime).verify(Signed.text(Map.of("app_key", "1"), "{}"));

        Instant until = assertInstanceOf(Callback.class, verdict).repeatableUntil();
        assertEquals(Instant.parse("9999-12-31T23:59:59Z"), until);
    }

    @Test
    void aClockDifferenceBeyondAYearIsAMistake() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CallbackOptions().allowedClockDifference(ChronoUnit.FOREVER.getDuration()));
    }

    @Test
    void judgesTheSignatureBeforeTheTime() {
        CallbackRequest old = Signed.request("text/plain", "timestamp=2001-01-01+00%3A00%3A00&sign=00", "");

        assertEquals(Reason.WRONG_SIGNATURE, reason(verify(old)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                " text/xml ",
                "application/xml; x=y",
                "text/plain;charset=\"utf-8\""
            })
    void readsEveryKindOfText(String contentType) {
        CallbackRequest request = Signed.request(contentType, Signed.query(PARAMS, Signed.sign(PARAMS, "中")), "中");

        assertEquals("中", assertInstanceOf(Callback.class, verify(request)).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/html", "application/jsonp", "application", ";", "image/png"})
    void refusesOtherKindsOfBodies(String contentType) {
        CallbackRequest request = Signed.request(contentType, Signed.query(PARAMS, Signed.sign(PARAMS, "")), "");

        assertEquals(Reason.UNSUPPORTED_CONTENT_TYPE, reason(verify(request)));
    }

    @Test
    void readsAFormInTheCharacterSetThatItNames() {
        Charset gbk = Charset.forName("GBK");
        Map<String, String> form = Map.of("name", "中文", "blank", " ", "none", "");
        Map<String, String> signed = new HashMap<>(PARAMS);
        signed.putAll(Map.of("name", "中文", "blank", "", "none", ""));
        String rawQuery = Signed.query(PARAMS, Signed.sign(signed, "", gbk));
        byte[] body = Signed.form(form, gbk).getBytes(StandardCharsets.US_ASCII);
        var headers = Map.of("content-TYPE", List.of("application/x-www-form-urlencoded; charset=GBK"));

        Callback callback = assertInstanceOf(Callback.class, verify(new CallbackRequest(rawQuery, headers, body)));
        assertEquals(new TreeMap<>(signed), callback.params());
        assertEquals("", callback.body());
    }

    @Test
    void takesTheFieldsThatTheServerHasReadAlready() {
        Map<String, String> signed = new HashMap<>(PARAMS);
        signed.put("name", "中文");
        String rawQuery = Signed.query(PARAMS, Signed.sign(signed, ""));

        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            var headers = Map.of("Content-Type", List.of(type));
            CallbackRequest request = new CallbackRequest(rawQuery, headers, new byte[0], Map.of("name", "中文"));
            assertEquals(
                    new TreeMap<>(signed),
                    assertInstanceOf(Callback.class, verify(request)).params());
        }
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
    @ValueSource(strings = {"a=%", "a=%zz&sign=x", "%-1=x&sign=x", "sign=x&%u4e2d", "a=%2"})
    void refusesBrokenPercentSigns(String rawQuery) {
        assertEquals(Reason.UNREADABLE, reason(verify(Signed.request("application/json", rawQuery, "{}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no such set", "x-klingon", "ISO-2022-CN", "\u0000"})
    void refusesCharacterSetsThatItCannotWrite(String charset) {
        CallbackRequest request = Signed.request("application/json;charset=" + charset, "sign=x", "{}");

        assertEquals(Reason.UNREADABLE, reason(verify(request)));
    }

    @Test
    void refusesWhatIsNoTextInItsCharacterSet() {
        byte[] broken = {'{', (byte) 0xC3, '}'};
        var json = Map.of("Content-Type", List.of("application/json"));
        var ascii = Map.of("Content-Type", List.of("application/json;charset=US-ASCII"));

        assertEquals(Reason.UNREADABLE, reason(verify(new CallbackRequest("sign=x", json, broken))));
        assertEquals(Reason.UNREADABLE, reason(verify(new CallbackRequest("sign=x&a=中", ascii, new byte[0]))));
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
    void copesWithAHundredThousandParametersAndALargeBody() {
        Map<String, String> many = new LinkedHashMap<>(PARAMS);
        for (int i = 0; i < 100_000; i++) {
            many.put("p" + i, "v");
        }
        String body = "x".repeat(4_000_000);

        assertEquals(
                many.size(),
                assertInstanceOf(Callback.class, verify(Signed.text(many, body)))
                        .params()
                        .size());
    }

    @Test
    void copesWithNullsAndOddNamesInHeaders() {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put(null, List.of("HTTP/1.1 200"));
        headers.put("X-Null", null);
        headers.put("X-Nulls", Arrays.asList(null, "1", null));
        headers.put("Content-Type", List.of("application/x-www-form-urlencoded"));
        headers.put("top-sign-list", List.of(",X-Null,X-Nulls,\r\n,\u0000,中,a b,=,,"));
        Map<String, String> fields = new HashMap<>();
        fields.put(null, "x");
        fields.put("nothing", null);
        Map<String, String> signed = new HashMap<>(PARAMS);
        signed.put("X-Nulls", "1");
        List.of("X-Null", "\r\n", "\u0000", "中", "a b", "=", "nothing").forEach(name -> signed.put(name, ""));
        String rawQuery = Signed.query(PARAMS, Signed.sign(signed, ""));

        assertInstanceOf(Callback.class, verify(new CallbackRequest(rawQuery, headers, new byte[0], fields)));
    }

    @Test
    void neverThrowsForRandomBytes() {
        Random random = new Random(20170714);
        String alphabet = "a=&%2 +\u0000\uD800中;,E4B8AD\n\"";
        for (int i = 0; i < 5_000; i++) {
            byte[] body = new byte[random.nextInt(20)];
            random.nextBytes(body);
            List<String> types = List.of("text/plain", "application/x-www-form-urlencoded", random(random, alphabet));
            Map<String, List<String>> headers = Map.of(
                    "content-type",
                    List.of(types.get(random.nextInt(3)) + ";charset=" + random(random, "utf-816gbk")),
                    "top-sign-list",
                    List.of(random(random, alphabet)),
                    random(random, alphabet),
                    List.of(random(random, alphabet)));
            String rawQuery = random(random, alphabet) + "&sign=x";

            assertInstanceOf(Refusal.class, verify(new CallbackRequest(rawQuery, headers, body)));
        }
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
        assertThrows(IllegalArgumentException.class, () -> new CallbackVerifier(" "));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CallbackOptions().allowedClockDifference(Duration.ofSeconds(-1)));
    }

    private static String fingerprint(CallbackRequest request) {
        return assertInstanceOf(Callback.class, verify(request)).fingerprint();
    }

    private static String random(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Verdict verify(CallbackRequest request) {
        return at(SIGNED_AT).verify(request);
    }

    private static CallbackVerifier at(Instant now) {
        return new CallbackVerifier(Signed.SECRET, new CallbackOptions().clock(Clock.fixed(now, ZoneOffset.UTC)));
    }

    private static Reason reason(Verdict verdict) {
        return verdict instanceof Refusal refusal ? refusal.reason() : null;
    }
}
