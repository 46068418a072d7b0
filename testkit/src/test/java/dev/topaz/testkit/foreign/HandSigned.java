package dev.topaz.testkit.foreign;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A client after the public page on signing, with nothing of Topaz in it: all parameters sorted, name and value behind each other, the
 * secret on both sides, MD5 in capital hex.
 */
record HandSigned(Function<Signed, HttpRequest> transport) implements ForeignClient {
    private static final String BOUNDARY = "a-boundary";
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    /** All parameters of a call with their signature, and a file. */
    private record Signed(Map<String, String> params, String file) {
        String form() {
            return params.entrySet().stream()
                    .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }

        String multipart() {
            String texts = params.entrySet().stream()
                    .map(each -> part("name=\"" + each.getKey() + "\"", each.getValue()))
                    .collect(Collectors.joining());
            String files = file.isEmpty() ? "" : part("name=\"media\"; filename=\"a.png\"", file);
            return texts + files + "--" + BOUNDARY + "--\r\n";
        }

        private static String part(String names, String content) {
            return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + names + "\r\n\r\n" + content + "\r\n";
        }
    }

    static HandSigned get(String url) {
        return new HandSigned(signed ->
                HttpRequest.newBuilder(URI.create(url + "?" + signed.form())).build());
    }

    static HandSigned form(String url) {
        return new HandSigned(signed -> post(url, "application/x-www-form-urlencoded;charset=utf-8", signed.form()));
    }

    static HandSigned multipart(String url) {
        return new HandSigned(signed -> post(url, "multipart/form-data; boundary=" + BOUNDARY, signed.multipart()));
    }

    private static HttpRequest post(String url, String type, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public List<String> take(List<Step> steps) throws IOException, InterruptedException {
        List<String> outcomes = new ArrayList<>();
        for (Step step : steps) {
            HttpRequest request = transport.apply(signed(step));
            outcomes.add(ForeignClient.outcome(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body()));
        }
        return outcomes;
    }

    private static Signed signed(Step step) {
        Map<String, String> params = new TreeMap<>(step.params());
        params.put("method", step.api());
        params.put("app_key", Step.APP_KEY);
        params.put("timestamp", TIMESTAMP.format(Instant.now()));
        params.put("format", step.format());
        params.put("v", "2.0");
        params.put("sign_method", "md5");
        StringBuilder text = new StringBuilder(step.secret());
        params.forEach((name, value) -> text.append(name).append(value));
        params.put("sign", md5(text.append(step.secret()).toString()));
        return new Signed(params, step.upload());
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
