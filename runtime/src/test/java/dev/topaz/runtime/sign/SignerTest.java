package dev.topaz.runtime.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.topaz.runtime.Vectors;
import dev.topaz.runtime.utf8.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {
    /** The example of the platform's document 101617. */
    @Test
    void signsTheExampleOfTheDocument() {
        Map<String, String> params = Map.of(
                "method", "taobao.item.seller.get",
                "app_key", "12345678",
                "session", "test",
                "timestamp", "2016-01-01 12:00:00",
                "format", "json",
                "v", "2.0",
                "sign_method", "md5",
                "fields", "num_iid,title,nick,price,num",
                "num_iid", "11223344");

        assertEquals("66987CB115214E59E6EC978214934FB8", new Signer(SignMethod.MD5, "helloworld").sign(params, ""));
    }

    @Test
    void showsTheTextThatIsSigned() {
        assertEquals("a中b2{}", Signer.textToSign(Map.of("b", "2", "a", "中", "c", ""), "{}"));
    }

    @Test
    void signsEveryRecordedTextAsTheOfficialSdkDoes() {
        List<JsonObject> lines = Vectors.lines("sign.jsonl");
        List<String> wrong = lines.stream()
                .filter(line -> !sign(line).equals(line.get("sign").getAsString()))
                .map(line -> line.get("case").getAsString())
                .toList();

        assertEquals(List.of(), wrong);
        assertEquals(577, lines.size());
    }

    /** The official SDK signs them somehow, or throws in the middle of a call; the last line has a null for a name. */
    @Test
    void refusesEveryRecordedMethodAndSecretThatIsNone() {
        List<JsonObject> lines = Vectors.lines("sign-other.jsonl").stream()
                .filter(line -> !line.get("case").getAsString().equals("null-key"))
                .toList();
        for (JsonObject line : lines) {
            String name =
                    line.get("method").isJsonNull() ? "" : line.get("method").getAsString();
            if (line.get("case").getAsString().equals("unknown-method")) {
                assertTrue(SignMethod.of(name).isEmpty(), name);
            } else {
                SignMethod method = SignMethod.of(name).orElseThrow();
                assertThrows(IllegalArgumentException.class, () -> new Signer(method, ""));
            }
        }
        assertEquals(29, lines.size());
    }

    /** RFC 2202, test case 2 of HMAC-MD5, and RFC 4231, test case 2 of HMAC-SHA-256: key "Jefe". */
    @Test
    void agreesWithTheTestVectorsOfHmac() {
        String text = "what do ya want for nothing?";

        assertEquals("750C783E6AB0B503EAA86E310A5DB738", new Signer(SignMethod.HMAC, "Jefe").sign(Map.of(), text));
        assertEquals(
                "5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
                new Signer(SignMethod.HMAC_SHA256, "Jefe").sign(Map.of(), text));
    }

    /** RFC 2104 has another rule for a key that is longer than a block of 64 bytes. */
    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65})
    void agreesWithTheJdkAroundASecretOfOneBlock(int length) throws GeneralSecurityException {
        String secret = "k".repeat(length);

        assertEquals(mac("HmacMD5", secret), new Signer(SignMethod.HMAC, secret).sign(Map.of("a", "b"), "c"));
        assertEquals(mac("HmacSHA256", secret), new Signer(SignMethod.HMAC_SHA256, secret).sign(Map.of("a", "b"), "c"));
    }

    private static String mac(String algorithm, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
        return HexFormat.of().withUpperCase().formatHex(mac.doFinal("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void leavesTheTextEmptyForTheNextOne() {
        Utf8Buffer text = new Utf8Buffer();
        text.utf8("abc");

        new Signer(SignMethod.MD5, "helloworld").sign(text);

        assertEquals("", text.toString());
    }

    @Test
    void refusesAnEmptySecret() {
        assertThrows(IllegalArgumentException.class, () -> new Signer(SignMethod.MD5, ""));
    }

    @Test
    void neverShowsTheSecret() {
        assertEquals("Signer[hmac]", new Signer(SignMethod.HMAC, "top-secret").toString());
    }

    @Test
    void knowsAMethodByItsExactNameOnly() {
        assertEquals(SignMethod.HMAC_SHA256, SignMethod.of("hmac-sha256").orElseThrow());
        assertTrue(SignMethod.of("MD5").isEmpty());
        for (SignMethod method : SignMethod.values()) {
            assertEquals(method, SignMethod.of(method.wireName()).orElseThrow());
        }
    }

    private static String sign(JsonObject line) {
        SignMethod method = SignMethod.of(line.get("method").getAsString()).orElseThrow();
        String body = line.get("body").isJsonNull() ? "" : line.get("body").getAsString();
        // A null value is left out of the text, as a blank one is.
        Map<String, String> params = line.get("params").getAsJsonObject().entrySet().stream()
                .filter(param -> !param.getValue().isJsonNull())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, param -> param.getValue().getAsString()));
        return new Signer(method, line.get("secret").getAsString()).sign(new HashMap<>(params), body);
    }
}
