package dev.topaz.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.taobao.api.internal.util.RequestCheckUtils;
import com.taobao.api.internal.util.TaobaoHashMap;
import com.taobao.api.internal.util.TaobaoUtils;
import com.taobao.api.internal.util.WebV2Utils;
import com.taobao.api.internal.util.json.JSONWriter;
import dev.topaz.runtime.generated.Checks;
import dev.topaz.runtime.generated.ConstraintViolation;
import dev.topaz.runtime.generated.JsonWriter;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.wire.CallSigner;
import dev.topaz.runtime.wire.Params;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both sides of every deliberate difference in checking, formatting and signing requests. */
class RequestDifferencesTest {
    @Test
    void encodesNames() throws IOException {
        Params params = new Params();
        params.add("a&b", "1");
        Signer signer = new Signer(SignMethod.MD5, "secret");

        assertEquals("a&b=1", WebV2Utils.buildQuery(Map.of("a&b", "1"), "UTF-8"));
        assertEquals(
                "a%26b=1",
                new String(new CallSigner(signer).sign(new Params(), params).body(), StandardCharsets.US_ASCII));
    }

    @Test
    void writesDatesAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist"));
            assertEquals("2560-07-14 10:40:00", official(new Date(1_500_000_000_000L)));
            assertEquals("2017-07-14 10:40:00", WireFormat.text(new Date(1_500_000_000_000L)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesOldDatesInTheCalendarOfToday() {
        assertEquals("0001-01-03 08:00:00", official(new Date(-62135596800000L)));
        assertEquals("0001-01-01 08:00:00", WireFormat.text(new Date(-62135596800000L)));
    }

    @Test
    void refusesYearsOfFiveDigits() {
        assertEquals("10000-01-01 07:59:59", official(new Date(253402300799000L)));
        assertThrows(IllegalArgumentException.class, () -> WireFormat.text(new Date(253402300799000L)));
    }

    @Test
    void missesATextOfIdeographicSpaces() {
        TaobaoHashMap params = new TaobaoHashMap();
        params.put("name", "\u3000");

        assertDoesNotThrow(() -> RequestCheckUtils.checkNotEmpty("\u3000", "name"));
        assertEquals(Map.of(), params);
        assertThrows(ConstraintViolation.class, () -> Checks.notEmpty("\u3000", "name"));
    }

    @Test
    void refusesAnElementThatHoldsAComma() {
        assertThrows(
                com.taobao.api.ApiRuleException.class,
                () -> RequestCheckUtils.checkMaxListSize(String.join(",", List.of("a,b")), 1, "name"));
        assertThrows(IllegalArgumentException.class, () -> WireFormat.join(List.of("a,b"), "name"));
    }

    @Test
    void refusesUnknownSignMethodsAndEmptySecrets() throws IOException {
        String odd = TaobaoUtils.signTopRequest(Map.of("a", "1"), null, "secret", "MD5");

        assertEquals(32, odd.length());
        assertTrue(!odd.equals(new Signer(SignMethod.MD5, "secret").sign(Map.of("a", "1"), "")), odd);
        assertTrue(SignMethod.of("MD5").isEmpty());
        assertEquals(
                32,
                TaobaoUtils.signTopRequest(Map.of("a", "1"), null, "", "md5").length());
        assertThrows(IllegalArgumentException.class, () -> new Signer(SignMethod.MD5, ""));
    }

    @Test
    void keepsWhatStandsBehindTheLastCharacterOfUnicode() {
        assertEquals("\"a\"", new JSONWriter().write("a\uFFFFb"));
        assertEquals("\"a\uFFFFb\"", JsonWriter.quoted("a\uFFFFb"));
    }

    private static String official(Date date) {
        TaobaoHashMap params = new TaobaoHashMap();
        params.put("date", date);
        return params.get("date");
    }
}
