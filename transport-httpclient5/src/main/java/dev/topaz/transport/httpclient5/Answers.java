package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.BoundedBody;
import dev.topaz.runtime.http.HttpAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Reads an answer within bounds. */
final class Answers {
    private static final int PIECE = 8 * 1024;

    private Answers() {}

    /** @throws IOException if the body is not what the headers say, or too large */
    static HttpAnswer read(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        StringBuilder encoding = new StringBuilder();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            headers.putIfAbsent(name, header.getValue());
            if (name.equals("content-encoding")) {
                encoding.append(encoding.length() == 0 ? "" : ",").append(header.getValue());
            }
        }
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : body(entity);
        return new HttpAnswer(response.getCode(), headers, BoundedBody.decompressed(body, encoding.toString()));
    }

    private static byte[] body(HttpEntity entity) throws IOException {
        refuseTooLarge(entity.getContentLength());
        ByteArrayOutputStream body =
                new ByteArrayOutputStream((int) Math.max(PIECE, Math.min(1 << 20, entity.getContentLength())));
        byte[] piece = new byte[PIECE];
        InputStream in = entity.getContent();
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            body.write(piece, 0, read);
            refuseTooLarge(body.size());
        }
        return body.toByteArray();
    }

    private static void refuseTooLarge(long size) throws IOException {
        if (size > BoundedBody.MAX_SIZE) {
            throw new IOException("the answer is larger than " + BoundedBody.MAX_SIZE + " bytes");
        }
    }
}
