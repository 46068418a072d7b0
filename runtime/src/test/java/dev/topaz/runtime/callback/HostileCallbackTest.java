package dev.topaz.runtime.callback;

import static dev.topaz.runtime.callback.Verification.PARAMS;
import static dev.topaz.runtime.callback.Verification.reason;
import static dev.topaz.runtime.callback.Verification.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.topaz.runtime.callback.Refusal.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no platform sends. */
class HostileCallbackTest {
    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz&sign=x", "%-1=x&sign=x", "sign=x&%u4e2d", "a=%2"})
    void refusesBrokenPercentSigns(String rawQuery) {
        assertEquals(Reason.UNREADABLE, reason(verify(Signed.request("application/json", rawQuery, "{}"))));
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

    private static String random(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
