package dev.topaz.runtime.callback;

import com.taobao.api.internal.spi.SpiUtils;
import com.taobao.api.internal.util.WebUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;

/** Hands a callback to the official SDK's check, behind the face of a servlet request. */
final class OfficialCheck {
    private OfficialCheck() {}

    /** What the official SDK says: {@code true}, {@code false}, or {@code exception} and the class. */
    static String verdict(CallbackRequest request, Map<String, String> form, String secret) {
        try {
            return Boolean.toString(
                    SpiUtils.checkSign(servletRequest(request, form), secret).isSuccess());
        } catch (IOException | RuntimeException e) {
            return "exception " + e.getClass().getName();
        }
    }

    /** Whether the official SDK takes a multipart form. */
    static boolean takesFiles(CallbackRequest request, String secret) throws IOException {
        return SpiUtils.checkSign4FileRequest(servletRequest(request, Map.of()), request.fields(), secret);
    }

    static HttpServletRequest servletRequest(CallbackRequest request, Map<String, String> form) {
        Map<String, String> parameters = new LinkedHashMap<>(form);
        parameters.putAll(query(request));
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getContentType" -> first(request, "content-type");
                    case "getHeader" -> first(request, (String) args[0]);
                    case "getHeaderNames" ->
                        Collections.enumeration(request.headers().keySet());
                    case "getHeaders" -> Collections.enumeration(request.header((String) args[0]));
                    case "getQueryString" -> request.rawQuery();
                    case "getInputStream" -> new Body(request.body());
                    case "getParameterMap" -> parameters;
                    case "getParameter" -> parameters.get((String) args[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** As a servlet container does that is set to the character set of the request: the query before the form, the first of two. */
    private static Map<String, String> query(CallbackRequest request) {
        Charset charset = Charset.forName(WebUtils.getResponseCharset(first(request, "content-type")));
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : String.valueOf(request.rawQuery()).split("&")) {
            String[] sides = pair.split("=", 2);
            query.putIfAbsent(
                    URLDecoder.decode(sides[0], charset),
                    sides.length == 1 ? "" : URLDecoder.decode(sides[1], charset));
        }
        return query;
    }

    private static String first(CallbackRequest request, String name) {
        return request.header(name).isEmpty() ? null : request.header(name).get(0);
    }

    /** A body as a servlet container hands it out. */
    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
