package dev.topaz.runtime.callback;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Callbacks of every kind, most of them signed rightly, some spoilt.
 *
 * @param form the fields of a form, as a servlet container would read them
 */
record RandomCallback(CallbackRequest request, Map<String, String> form) {
    private static final List<String> TYPES = List.of(
            "application/json", "text/xml", "application/xml", "text/plain", "application/x-www-form-urlencoded");
    private static final List<String> CHARSETS = List.of("", ";charset=UTF-8", ";charset=GBK", "; charset=utf-8");
    private static final String ALPHABET = "abcXYZ019 中文é&=%+_-./\\\"'{}[]<>\u00a0\u3000";

    static RandomCallback next(Random random) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String charsetPart = CHARSETS.get(random.nextInt(CHARSETS.size()));
        Charset charset = charsetPart.contains("GBK") ? Charset.forName("GBK") : StandardCharsets.UTF_8;
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of(type + charsetPart));
        Map<String, String> signed = new LinkedHashMap<>(signedHeaders(random, headers, charset));
        Map<String, String> query = texts(random, "q");
        boolean isForm = type.startsWith("application/x-");
        Map<String, String> form = isForm ? texts(random, "f") : Map.of();
        form.forEach((name, value) -> signed.put(name, value.isBlank() ? "" : value));
        signed.putAll(query);
        String body = isForm ? "" : text(random, 40);
        query.put("sign", Signed.sign(signed, body, charset));
        String sent = isForm ? Signed.form(form, charset) : body;
        return new RandomCallback(
                new CallbackRequest(spoilt(random, Signed.form(query, charset)), headers, sent.getBytes(charset)),
                form);
    }

    String describe() {
        return request.rawQuery() + " " + request.headers() + " " + form;
    }

    private static Map<String, String> signedHeaders(
            Random random, Map<String, List<String>> headers, Charset charset) {
        Map<String, String> signed = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String value = text(random, 8);
            signed.put("x-h" + i, value);
            headers.put("X-H" + i, List.of(URLEncoder.encode(value, charset)));
        }
        if (!signed.isEmpty()) {
            headers.put("top-sign-list", List.of(String.join(",", signed.keySet())));
        }
        return signed;
    }

    private static Map<String, String> texts(Random random, String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            texts.put(prefix + i + text(random, 3), text(random, 12));
        }
        return texts;
    }

    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** One in four has one letter or digit changed, added or lost. */
    private static String spoilt(Random random, String query) {
        int at = random.nextInt(query.length());
        boolean isEscape = query.substring(Math.max(0, at - 2), at).contains("%");
        if (random.nextInt(4) > 0 || isEscape || !Character.isLetterOrDigit(query.charAt(at))) {
            return query;
        }
        return query.substring(0, at) + (random.nextBoolean() ? "Q" : "") + query.substring(at + 1);
    }
}
