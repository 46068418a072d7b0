package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.BoundedBody;
import dev.topaz.runtime.http.HttpAnswer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** An answer as it came, not decompressed yet. */
record Collected(HttpResponse head, byte[] body) {
    /** @throws IOException when the body is not what the headers say, or too large */
    HttpAnswer decompressed() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : head.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        String encoding = Stream.of(head.getHeaders("Content-Encoding"))
                .map(Header::getValue)
                .collect(Collectors.joining(","));
        return new HttpAnswer(head.getCode(), headers, BoundedBody.decompressed(body, encoding));
    }
}
