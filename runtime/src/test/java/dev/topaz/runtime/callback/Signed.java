package dev.topaz.runtime.callback;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Signs callbacks as the platform does, independently of the code under test. */
final class Signed {
    static final String SECRET = "fictional-app-secret";

    private Signed() {}

    /** A signed callback with a text for a body. */
    static CallbackRequest text(Map<String, String> query, String body) {
        return request("application/json;charset=UTF-8", query(query, sign(query, body)), body);
    }

    static CallbackRequest request(String contentType, String rawQuery, String body) {
        return new CallbackRequest(
                rawQuery, Map.of("Content-Type", List.of(contentType)), body.getBytes(StandardCharsets.UTF_8));
    }

    /** A query with its signature. */
    static String query(Map<String, String> params, String sign) {
        Map<String, String> all = new HashMap<>(params);
        all.put("sign", sign);
        return form(all, StandardCharsets.UTF_8);
    }

    static String form(Map<String, String> params, Charset charset) {
        return params.entrySet().stream()
                .map(param ->
                        URLEncoder.encode(param.getKey(), charset) + "=" + URLEncoder.encode(param.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    static String sign(Map<String, String> params, String body) {
        return sign(params, body, StandardCharsets.UTF_8);
    }

    static String sign(Map<String, String> params, String body, Charset charset) {
        StringBuilder text = new StringBuilder(SECRET);
        new TreeMap<>(params).forEach((name, value) -> text.append(name).append(value));
        try {
            byte[] digest = MessageDigest.getInstance("MD5")
                    .digest(text.append(body).append(SECRET).toString().getBytes(charset));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
