package dev.topaz.runtime.callback;

import dev.topaz.runtime.callback.Refusal.Reason;
import dev.topaz.runtime.utf8.Whitespace;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the signature of a callback covers, and the signature that came with it.
 *
 * <p>Parameters are, sorted by name in the order of UTF-16: the headers that {@code top-sign-list} names, overridden by the
 * query, and the fields of a form that the query does not name. {@code sign} itself is left out. Unlike in calls to the
 * platform, a name without a value counts. Source: {@code com.taobao.api.internal.spi.SpiUtils} of the official SDK.
 */
final class SignedContent {
    private static final String SIGN = "sign";
    private static final String SIGNED_HEADERS = "top-sign-list";

    private final Map<String, String> params;
    private final String body;
    private final String sign;
    private final Charset charset;

    private SignedContent(Map<String, String> params, String body, String sign, Charset charset) {
        this.params = params;
        this.body = body;
        this.sign = sign;
        this.charset = charset;
    }

    Map<String, String> params() {
        return params;
    }

    String body() {
        return body;
    }

    /** Returns the signature as it came; empty when it did not. */
    String sign() {
        return sign;
    }

    static SignedContent of(CallbackRequest request) throws RefusedException {
        ContentType type = ContentType.parse(header(request, "Content-Type"));
        Map<String, String> query = Pairs.parse(request.rawQuery() == null ? "" : request.rawQuery(), type.charset());
        Map<String, String> params = new TreeMap<>(signedHeaders(request, type.charset()));
        params.putAll(query);
        fields(request, type).forEach((name, value) -> {
            if (!query.containsKey(name)) {
                params.put(name, blankAsEmpty(value));
            }
        });
        params.remove(SIGN);
        String body = type.kind() == ContentType.Kind.TEXT ? text(request.body(), type.charset()) : "";
        return new SignedContent(params, body, query.getOrDefault(SIGN, ""), type.charset());
    }

    /** Returns the secret, names and values, the body and the secret again, with nothing between them. */
    byte[] bytesToDigest(String secret) throws RefusedException {
        StringBuilder text = new StringBuilder(secret);
        params.forEach((name, value) -> text.append(name).append(value));
        text.append(body).append(secret);
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.UNREADABLE, "a parameter has a character outside the character set");
        }
    }

    private static Map<String, String> signedHeaders(CallbackRequest request, Charset charset) throws RefusedException {
        Map<String, String> signed = new TreeMap<>();
        for (String name : header(request, SIGNED_HEADERS).split(",", -1)) {
            if (!name.isEmpty()) {
                signed.put(name, Pairs.decoded(blankAsEmpty(header(request, name)), charset));
            }
        }
        return signed;
    }

    private static Map<String, String> fields(CallbackRequest request, ContentType type) throws RefusedException {
        if (type.kind() == ContentType.Kind.TEXT) {
            return Collections.emptyMap();
        }
        if (type.kind() == ContentType.Kind.FIELDS) {
            return request.fields();
        }
        Map<String, String> fields = Pairs.parse(text(request.body(), type.charset()), type.charset());
        request.fields().forEach(fields::putIfAbsent);
        return fields;
    }

    private static String header(CallbackRequest request, String name) throws RefusedException {
        List<String> values = request.header(name);
        if (values.size() > 1) {
            throw new RefusedException(Reason.AMBIGUOUS, "a header that the signature depends on comes twice");
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    private static String text(byte[] body, Charset charset) throws RefusedException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.UNREADABLE, "the body is not text in the character set that it declares");
        }
    }

    private static String blankAsEmpty(String value) {
        return Whitespace.isBlank(value) ? "" : value;
    }

    /** Returns a description without anything that was received. */
    @Override
    public String toString() {
        return "SignedContent[" + params.size() + " params]";
    }
}
