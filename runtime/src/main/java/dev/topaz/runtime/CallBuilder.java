package dev.topaz.runtime;

import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.wire.CallSigner;
import dev.topaz.runtime.wire.MultipartForm;
import dev.topaz.runtime.wire.Params;
import dev.topaz.runtime.wire.SignedForm;
import dev.topaz.runtime.generated.WireFormat;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the HTTP call for a request: protocol parameters and signature in the query, the rest in the body. */
final class CallBuilder {
    private static final String VERSION = "2.0";
    private static final String USER_AGENT = "topaz-java";
    private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";
    private static final String TEXT = "text/plain;charset=UTF-8";

    /** Of nearly every call. */
    private static final Map<String, String> USUAL_HEADERS = Map.copyOf(usualHeaders(FORM));

    private final Gateway gateway;
    private final String appKey;
    private final SignMethod method;
    private final CallSigner signer;
    private final ClientOptions options;
    private final PlatformClock clock;

    CallBuilder(Gateway gateway, String appKey, Signer signer, ClientOptions options) {
        this.gateway = gateway;
        this.appKey = appKey;
        this.method = signer.method();
        this.signer = new CallSigner(signer);
        this.options = options;
        this.clock = new PlatformClock(options.clock());
    }

    String appKey() {
        return appKey;
    }

    Gateway gateway() {
        return gateway;
    }

    SignMethod signMethod() {
        return method;
    }

    /** What stands in for the secret, where a method puts it around the text. */
    String around() {
        return method == SignMethod.MD5 ? "***" : "";
    }

    PlatformClock clock() {
        return clock;
    }

    /** @param timeout how long the answer may take */
    Sent call(TaobaoRequest<?> request, @Nullable String session, Duration timeout) {
        Params protocol = protocol(request, session);
        Params application = request.params();
        SignedForm form = signer.sign(protocol, application);
        Content content = content(request, application, form);
        HttpCall http =
                new HttpCall(gateway.with(form.query()), headers(request, content.type()), content.body(), timeout);
        return new Sent(http, protocol, application, form.signature(), "");
    }

    /** @param timeout how long the answer may take */
    Sent batch(TaobaoBatchRequest batch, @Nullable String session, Duration timeout) {
        Params protocol = protocol(batch, session);
        SignedForm form = signer.sign(protocol, batch.body());
        HttpCall http =
                new HttpCall(gateway.batch(form.query()), headers(batch, TEXT), HttpBody.of(form.body()), timeout);
        return new Sent(http, protocol, new Params(), form.signature(), "[the body]");
    }

    /** What stands in the body, and what it is called. */
    private record Content(String type, HttpBody body) {}

    private static Content content(TaobaoRequest<?> request, Params application, SignedForm form) {
        Map<String, FileItem> files = request.files();
        if (files.isEmpty()) {
            return new Content(FORM, HttpBody.of(form.body()));
        }
        MultipartForm upload = new MultipartForm(application);
        files.forEach(upload::file);
        return new Content(upload.contentType(), HttpBody.of(upload.length(), upload::open));
    }

    /** In ascending order of the names, so that nothing has to be sorted. */
    private Params protocol(TaobaoRequest<?> request, @Nullable String session) {
        Long timestamp = request.getTimestamp();
        Params params = new Params(10);
        params.add("app_key", appKey);
        params.add("format", options.format().wireName());
        params.add("method", request.protocolMethod());
        params.add("partner_id", options.partnerId());
        params.add("session", session);
        params.add("sign_method", options.signMethod().wireName());
        params.add("simplify", options.format() == AnswerFormat.SIMPLIFIED_JSON ? "true" : null);
        params.add("target_app_key", request.getTargetAppKey());
        params.add("timestamp", WireFormat.dateText(timestamp == null ? clock.millis() : timestamp));
        params.add("v", VERSION);
        return params;
    }

    private static Map<String, String> headers(TaobaoRequest<?> request, String contentType) {
        Map<String, String> own = request.getHeaderMap();
        if (own.isEmpty() && contentType.equals(FORM)) {
            return USUAL_HEADERS;
        }
        Map<String, String> headers = usualHeaders(contentType);
        own.forEach((name, value) -> {
            if (!value.isBlank()) {
                headers.keySet().removeIf(name::equalsIgnoreCase);
                headers.put(name, value);
            }
        });
        return headers;
    }

    private static Map<String, String> usualHeaders(String contentType) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "text/xml,text/javascript");
        headers.put("Accept-Encoding", "gzip");
        headers.put("Content-Type", contentType);
        headers.put("User-Agent", USER_AGENT);
        return headers;
    }
}
