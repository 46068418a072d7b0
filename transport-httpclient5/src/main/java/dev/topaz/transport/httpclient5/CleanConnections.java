package dev.topaz.transport.httpclient5;

import java.io.IOException;
import java.net.Socket;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriterFactory;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageWriter;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections that send nothing while something stands in their buffer or the system's: the library would take what a
 * server sent behind one answer for the answer to the next call.
 */
final class CleanConnections implements HttpConnectionFactory<ManagedHttpClientConnection> {
    private final Http1Config limits;

    CleanConnections(Http1Config limits) {
        this.limits = limits;
    }

    @Override
    public ManagedHttpClientConnection createConnection(@Nullable Socket socket) throws IOException {
        Leftovers leftovers = new Leftovers(new DefaultHttpResponseParserFactory(limits).create());
        HttpMessageWriter<ClassicHttpRequest> writer = DefaultHttpRequestWriterFactory.INSTANCE.create();
        ManagedHttpClientConnection connection = ManagedHttpClientConnectionFactory.builder()
                .http1Config(limits)
                .responseOutOfOrderStrategy(MonitoringResponseOutOfOrderStrategy.INSTANCE)
                .responseParserFactory(config -> leftovers)
                .requestWriterFactory(() -> (request, buffer, out) -> {
                    leftovers.refuse();
                    writer.write(request, buffer, out);
                })
                .build()
                .createConnection(socket);
        leftovers.connection = connection;
        return connection;
    }

    /** Knows the buffer of a connection, because answers are parsed from it. */
    private static final class Leftovers implements HttpMessageParser<ClassicHttpResponse> {
        private final HttpMessageParser<ClassicHttpResponse> parser;
        private @Nullable SessionInputBuffer buffer;
        private @Nullable ManagedHttpClientConnection connection;

        Leftovers(HttpMessageParser<ClassicHttpResponse> parser) {
            this.parser = parser;
        }

        @Override
        public ClassicHttpResponse parse(SessionInputBuffer input, java.io.InputStream in)
                throws IOException, HttpException {
            buffer = input;
            return parser.parse(input, in);
        }

        void refuse() throws IOException {
            SessionInputBuffer read = buffer;
            if (read != null && (read.length() > 0 || hasArrived())) {
                throw new IOException("the server sent something that nobody asked for on the kept connection");
            }
        }

        private boolean hasArrived() throws IOException {
            Socket socket = connection == null ? null : connection.getSocket();
            return socket != null && socket.getInputStream().available() > 0;
        }
    }
}
