package dev.topaz.runtime.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.topaz.runtime.Vectors;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SignedFormTest {
    /** The one case in which we differ on purpose: the official SDK does not encode names, and its body falls apart. */
    private static final Set<String> NAMES_NOT_ENCODED = Set.of("param-name-not-encoded");

    @Test
    void signsAndEncodesEveryRecordedFormAsTheOfficialSdkDoes() {
        List<JsonObject> forms = Vectors.lines("exchange.jsonl").stream()
                .filter(SignedFormTest::isSignedForm)
                .toList();
        forms.forEach(SignedFormTest::assertSame);

        assertTrue(forms.size() > 100, "only " + forms.size() + " forms were compared");
    }

    /** Files are not signed: what is left is a form like any other. */
    @Test
    void signsEveryRecordedUploadAsTheOfficialSdkDoes() {
        List<JsonObject> uploads = Vectors.lines("exchange.jsonl").stream()
                .filter(line -> !line.getAsJsonObject("files").entrySet().isEmpty())
                .toList();
        uploads.forEach(line ->
                assertEquals(recordedSign(line), decoded(form(line).query()).get("sign"), line.toString()));

        assertEquals(6, uploads.size());
    }

    /** The others are sent by ways that Topaz does not have: bodies of JSON and XML, DingTalk's calls without a signature. */
    @Test
    void knowsEveryRecordedExchange() {
        List<String> others = Vectors.lines("exchange.jsonl").stream()
                .filter(line -> !isSignedForm(line))
                .filter(line -> line.getAsJsonObject("files").entrySet().isEmpty())
                .map(line -> line.get("case").getAsString())
                .sorted()
                .toList();

        assertEquals(
                List.of(
                        "content-type-form",
                        "content-type-json",
                        "content-type-json-no-body",
                        "content-type-xml",
                        "official-calltype-top-unsigned",
                        "param-name-not-encoded"),
                others);
    }

    @Test
    void signsWhatArrivesUnsortedInAscendingOrder() {
        Params sorted = params("a", "1", "b", "2", "z", "3");
        Params shuffled = params("z", "3", "a", "1", "b", "2");
        Signer signer = new Signer(SignMethod.HMAC, "secret");

        assertEquals(
                new CallSigner(signer).sign(new Params(), sorted).query(),
                new CallSigner(signer).sign(new Params(), shuffled).query());
    }

    @Test
    void signsWithTheValueOfTheApplicationWhereBothHaveTheName() {
        Signer signer = new Signer(SignMethod.MD5, "secret");
        String signature = new CallSigner(signer)
                .sign(params("method", "taobao.a.get", "v", "2.0"), params("method", "mine"))
                .signature();

        assertEquals(signer.sign(Map.of("method", "mine", "v", "2.0"), ""), signature);
        assertTrue(new CallSigner(signer)
                .sign(params("method", "taobao.a.get"), params("method", "mine"))
                .query()
                .startsWith("method=taobao.a.get&"));
    }

    @Test
    void encodesEveryCharacterAsTheJdkDoes() {
        Random random = new Random(20261123);
        for (int round = 0; round < 2000; round++) {
            String text = random.ints(20, 0, 0x110000)
                    // Halves of surrogate pairs: JDKs differ in what they make of them.
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Params params = params("n" + text, "v" + text);
            String body = new String(
                    new CallSigner(new Signer(SignMethod.MD5, "s"))
                            .sign(new Params(), params)
                            .body(),
                    StandardCharsets.US_ASCII);

            String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
            assertEquals("n" + encoded + "=v" + encoded, body);
        }
    }

    @Test
    void encodesHalfASurrogatePairAsAQuestionMark() {
        Params params = params("n", "a\uD83Db\uDE00");
        byte[] body = new CallSigner(new Signer(SignMethod.MD5, "s"))
                .sign(new Params(), params)
                .body();

        assertEquals("n=a%3Fb%3F", new String(body, StandardCharsets.US_ASCII));
    }

    @Test
    void signsAndEncodesWhatWasEncodedBeforeAsAnyOtherParameter() {
        Params plain = params("a", "1", "b", "\u4e2d 2&", "z", "3");
        Params encoded = new Params();
        encoded.add("a", "1");
        encoded.add(new EncodedParam("b", "\u4e2d 2&"));
        encoded.add(new EncodedParam("empty", ""));
        encoded.add(new EncodedParam("z", "3"));
        SignedForm expected = new CallSigner(new Signer(SignMethod.MD5, "s")).sign(plain, params("m", "x"));
        SignedForm form = new CallSigner(new Signer(SignMethod.MD5, "s")).sign(encoded, params("m", "x"));

        assertEquals(expected.query(), form.query());
        assertEquals(expected.signature(), form.signature());
    }

    @Test
    void keepsTheOrderOfNamesWhenOneOfThemWasEncodedBefore() {
        Params params = new Params();
        params.add(new EncodedParam("z", "3"));
        params.add("a", "1");
        params.add(new EncodedParam("z", "4"));

        assertEquals(Map.of("a", "1", "z", "4"), params.toMap());
        assertEquals("a=1&z=4", new String(params.toForm(), StandardCharsets.US_ASCII));
    }

    @Test
    void signsAndEncodesLongTextsAsShortOnes() {
        for (String part : List.of("a", " ", "\u00e9", "\u4e2d", "\ud83d\ude00", "a\u4e2d %")) {
            String text = part.repeat(700) + "end";
            SignedForm form = new CallSigner(new Signer(SignMethod.MD5, "s"))
                    .sign(new Params(), params("n", text, "o", part + "x"));

            assertEquals(
                    "n=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&o="
                            + URLEncoder.encode(part + "x", StandardCharsets.UTF_8),
                    new String(form.body(), StandardCharsets.US_ASCII));
            assertEquals(
                    new Signer(SignMethod.MD5, "s").sign(Map.of("n", text, "o", part + "x"), ""), form.signature());
        }
    }

    @Test
    void leavesBlankValuesOutAndKeepsSpacesAroundOthers() {
        Params params = params("a", " \t\u3000", "b", " x ", " ", "y");
        params.add("c", null);

        assertEquals(Map.of("b", " x "), params.toMap());
    }

    @Test
    void keepsTheLaterOfTwoValuesForOneName() {
        assertEquals(
                Map.of("a", "2", "b", "1"), params("a", "1", "b", "1", "a", "2").toMap());
    }

    private static boolean isSignedForm(JsonObject line) {
        boolean isForm = line.get("contentType").isJsonNull()
                && line.getAsJsonObject("files").entrySet().isEmpty();
        return isForm
                && line.get("signed").getAsBoolean()
                && !NAMES_NOT_ENCODED.contains(line.get("case").getAsString());
    }

    private static String recordedSign(JsonObject line) {
        return decoded(line.getAsJsonObject("http").get("query").getAsString()).get("sign");
    }

    private static SignedForm form(JsonObject line) {
        Map<String, String> protocol =
                decoded(line.getAsJsonObject("http").get("query").getAsString());
        protocol.remove("sign");
        // What the user's own address carries is not signed.
        protocol.remove("x");
        Params application = new Params();
        line.getAsJsonObject("inputs").entrySet().forEach(input -> {
            if (!input.getValue().isJsonNull()) {
                application.add(input.getKey(), input.getValue().getAsString());
            }
        });
        Params signed = new Params();
        protocol.forEach(signed::add);
        SignMethod method = SignMethod.of(line.get("signMethod").getAsString()).orElseThrow();
        return new CallSigner(new Signer(method, line.get("secret").getAsString())).sign(signed, application);
    }

    private static void assertSame(JsonObject line) {
        SignedForm form = form(line);
        String name = line.get("case") + " " + line.get("requestClass");
        assertEquals(recordedSign(line), decoded(form.query()).get("sign"), name);
        assertEquals(pairs(recordedBody(line)), pairs(new String(form.body(), StandardCharsets.US_ASCII)), name);
    }

    private static String recordedBody(JsonObject line) {
        byte[] body = Base64.getDecoder()
                .decode(line.getAsJsonObject("http").get("bodyBase64").getAsString());
        return new String(body, StandardCharsets.US_ASCII);
    }

    private static Set<String> pairs(String form) {
        return new TreeSet<>(List.of(form.split("&")));
    }

    private static Map<String, String> decoded(String form) {
        Map<String, String> params = new TreeMap<>();
        for (String pair : form.split("&")) {
            String[] sides = pair.split("=", 2);
            params.put(sides[0], sides.length < 2 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return params;
    }

    private static Params params(String... namesAndValues) {
        Params params = new Params();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return params;
    }
}
