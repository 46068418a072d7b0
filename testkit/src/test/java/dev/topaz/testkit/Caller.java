package dev.topaz.testkit;

import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Calls a gateway by hand, without the client of the runtime. */
final class Caller {
    static final String APP_KEY = "12345678";
    static final String SECRET = "fictional-secret";
    static final String SESSION = "good";
    /** What the clocks of these tests show. */
    static final long NOW = 1_500_000_000_000L;

    private final HttpClient http = HttpClient.newHttpClient();
    private final FakeGateway gateway;

    Caller(FakeGateway gateway) {
        this.gateway = gateway;
    }

    static Map<String, String> protocol(String apiName) {
        return new HashMap<>(Map.of(
                "method", apiName,
                "app_key", APP_KEY,
                "session", SESSION,
                "timestamp", "2017-07-14 10:40:00",
                "format", "json",
                "v", "2.0",
                "sign_method", "hmac-sha256"));
    }

    /** The body of the answer. */
    String call(String apiName, Map<String, String> params) throws IOException, InterruptedException {
        return exchange(protocol(apiName), params).body();
    }

    HttpResponse<String> exchange(Map<String, String> protocol, Map<String, String> params)
            throws IOException, InterruptedException {
        return http.send(request(signed(protocol, params), params), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest request(Map<String, String> query, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(gateway.url() + "?" + form(query)))
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(form(form)))
                .build();
    }

    static Map<String, String> signed(Map<String, String> protocol, Map<String, String> params) {
        Map<String, String> all = new HashMap<>(protocol);
        all.putAll(params);
        Map<String, String> query = new HashMap<>(protocol);
        query.put("sign", new Signer(SignMethod.HMAC_SHA256, SECRET).sign(all, ""));
        return query;
    }

    static String form(Map<String, String> params) {
        return new TreeMap<>(params)
                .entrySet().stream()
                        .map(param ->
                                param.getKey() + "=" + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
