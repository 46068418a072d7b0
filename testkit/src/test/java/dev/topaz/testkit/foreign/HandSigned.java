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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A client after the public page on signing, with nothing of Topaz in it: all parameters sorted, name and value behind each other, the
 * secret on both sides, MD5 in capital hex. Where the parameters stand, and how, is that of clients in other languages.
 */
record HandSigned(Function<Signed, HttpRequest> transport, Function<Instant, String> timestamp, Signing signing)
        implements ForeignClient {
    private static final String BOUNDARY = "a-boundary";
    private static final Set<String> PROTOCOL =
            Set.of("method", "app_key", "timestamp", "format", "v", "sign_method", "sign", "session");
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    /** What is signed. */
    private enum Signing {
        /** As the public page says. */
        DOCUMENTED {
            @Override
            String sign(Map<String, String> params, String secret) {
                params.put("sign_method", "md5");
                return md5(secret + text(params) + secret);
            }
        },
        /** As before the parameter {@code sign_method}. */
        BEFORE_SIGN_METHOD {
            @Override
            String sign(Map<String, String> params, String secret) {
                params.values().removeIf(String::isEmpty);
                return md5(secret + text(params));
            }
        };

        /** Returns the signature, after what else the client puts into the parameters, or takes out of them. */
        abstract String sign(Map<String, String> params, String secret);

        private static String text(Map<String, String> params) {
            return params.entrySet().stream()
                    .map(each -> each.getKey() + each.getValue())
                    .collect(Collectors.joining());
        }
    }

    /** All parameters of a call with their signature, and a file. */
    private record Signed(Map<String, String> params, String file) {
        String form() {
            return params.entrySet().stream()
                    .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }

        Signed protocol() {
            return only(PROTOCOL::contains);
        }

        Signed application() {
            return only(name -> !PROTOCOL.contains(name));
        }

        private Signed only(Predicate<String> isWanted) {
            Map<String, String> some = new TreeMap<>(params);
            some.keySet().removeIf(isWanted.negate());
            return new Signed(some, file);
        }

        String multipart(Parts parts) {
            String texts = params.entrySet().stream()
                    .map(each -> part(parts.text().formatted(each.getKey()), each.getValue()))
                    .collect(Collectors.joining());
            String files = file.isEmpty() ? "" : part(parts.file().formatted("media"), file);
            return texts + files + "--" + BOUNDARY + "--" + parts.end();
        }

        private static String part(String head, String content) {
            return "--" + BOUNDARY + "\r\n" + head + "\r\n\r\n" + content + "\r\n";
        }
    }

    /**
     * How a client writes a multipart body.
     *
     * @param text the head of a part, with a place for its name
     * @param file the head of a file, with a place for its name
     * @param end what stands behind all
     */
    private record Parts(String text, String file, String end) {
        static final Parts PLAIN = new Parts(
                "Content-Disposition: form-data; name=\"%s\"",
                "Content-Disposition: form-data; name=\"%s\"; filename=\"a.png\"", "\r\n");
        static final Parts PYTHON_SDK = new Parts(
                PLAIN.text() + "\r\nContent-Type: text/plain; charset=UTF-8",
                "Content-Disposition: file; name=\"%s\"; filename=\"a.png\"\r\n"
                        + "Content-Type: image/png\r\nContent-Transfer-Encoding: binary",
                "\r\n");
        static final Parts PYTHON_REQUESTS = new Parts(
                PLAIN.text(), "Content-Disposition: form-data; name=\"%s\"; filename*=utf-8''%%E5%%9B%%BE.png", "\r\n");
        static final Parts PHP_SDK = new Parts(PLAIN.text(), PLAIN.file() + " \r\nContent-Type: image/png", "");
        static final Parts DOT_NET = new Parts(
                "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=%s",
                "Content-Disposition: form-data; name=%s; filename=a.png; filename*=utf-8''a.png", "\r\n");
        static final Parts GO = new Parts(
                PLAIN.text() + "\r\nContent-Type: application/json",
                "Content-Disposition: form-data; name=\"%s\"; filename=\"a\\\"b.png\"\r\nContent-Type: application/octet-stream",
                "\r\n");
    }

    static HandSigned get(String url) {
        return china(signed ->
                HttpRequest.newBuilder(URI.create(url + "?" + signed.form())).build());
    }

    static HandSigned form(String url) {
        return china(signed -> postForm(url, signed));
    }

    static HandSigned multipart(String url) {
        return china(signed -> postParts(url, signed, Parts.PLAIN));
    }

    /** The official SDK for Python: what is of the protocol stands in the query, and the time is in milliseconds. */
    static HandSigned pythonSdk(String url) {
        return new HandSigned(
                signed -> {
                    String query = url + "?" + signed.protocol().form();
                    return signed.file().isEmpty()
                            ? postForm(query, signed.application())
                            : postParts(query, signed.application(), Parts.PYTHON_SDK);
                },
                now -> Long.toString(now.toEpochMilli()),
                Signing.DOCUMENTED);
    }

    /** Python's library requests, which percent-encodes the names of files. */
    static HandSigned pythonRequests(String url) {
        return china(signed -> postParts(url, signed, Parts.PYTHON_REQUESTS));
    }

    /** The official SDK for PHP. */
    static HandSigned phpSdk(String url) {
        return china(signed -> {
            String query = url + "?" + signed.protocol().form();
            return signed.file().isEmpty()
                    ? postForm(query, signed.application())
                    : postParts(query, signed.application(), Parts.PHP_SDK);
        });
    }

    /** The multipart content of .NET, which quotes the boundary and no names. */
    static HandSigned dotNet(String url) {
        return china(signed ->
                post(url, "multipart/form-data; boundary=\"" + BOUNDARY + "\"", signed.multipart(Parts.DOT_NET)));
    }

    /** The multipart writer of Go, with parts that say they are JSON, and the path of the gateway for trials. */
    static HandSigned go(String url) {
        return china(signed -> postParts(url.replace("/router/", "/top/router/"), signed, Parts.GO));
    }

    /** The old SDK for .NET, which knows no {@code sign_method}, and neither signs nor sends an empty value. */
    static HandSigned oldDotNetSdk(String url) {
        return new HandSigned(signed -> postForm(url, signed), TIMESTAMP::format, Signing.BEFORE_SIGN_METHOD);
    }

    /** A client that sends everything in the query, and everything in the form again. */
    static HandSigned twice(String url) {
        return china(signed -> postForm(url + "?" + signed.form(), signed));
    }

    private static HandSigned china(Function<Signed, HttpRequest> transport) {
        return new HandSigned(transport, TIMESTAMP::format, Signing.DOCUMENTED);
    }

    private static HttpRequest postForm(String url, Signed signed) {
        return post(url, "application/x-www-form-urlencoded;charset=utf-8", signed.form());
    }

    private static HttpRequest postParts(String url, Signed signed, Parts parts) {
        return post(url, "multipart/form-data; boundary=" + BOUNDARY, signed.multipart(parts));
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

    private Signed signed(Step step) {
        Map<String, String> params = new TreeMap<>(step.params());
        params.put("method", step.api());
        params.put("app_key", Step.APP_KEY);
        params.put("timestamp", timestamp.apply(Instant.now()));
        params.put("format", step.format());
        params.put("v", "2.0");
        params.put("sign", signing.sign(params, step.secret()));
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
