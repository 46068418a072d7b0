package dev.topaz.runtime.callback;

import static dev.topaz.runtime.callback.Verification.PARAMS;
import static dev.topaz.runtime.callback.Verification.reason;
import static dev.topaz.runtime.callback.Verification.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.topaz.runtime.callback.Refusal.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bodies of callbacks are read, and in which character set. */
class CallbackBodyTest {
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
}
