package dev.topaz.testkit.record;

import dev.topaz.spec.IoReason;
import dev.topaz.testkit.http.Delivery;
import dev.topaz.testkit.http.Exchange;
import dev.topaz.testkit.http.HttpListener;
import dev.topaz.testkit.http.HttpReply;
import dev.topaz.testkit.replay.FixtureFolder;
import dev.topaz.testkit.wire.CallParser;
import dev.topaz.testkit.wire.WireCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a client and a real gateway, and keeps every exchange as a file, without secrets and personal data.
 *
 * <p>The client gets what the gateway answers, unchanged. What the files hold is masked by the names of the fields:
 * look at them before they are committed. {@code GatewaySetup.replay} plays them back. Batches are not recorded.
 *
 * <pre>{@code
 * URI platform = URI.create("https://eco.taobao.com/router/rest");
 * try (RecordingGateway recorder = RecordingGateway.start(platform, Path.of("src/test/recordings"))) {
 *     TaobaoClient client = new DefaultTaobaoClient(recorder.url(), appKey, appSecret);
 *     client.call(request, session);
 * }
 * }</pre>
 */
public final class RecordingGateway implements AutoCloseable {
    private static final String PATH = "/router/rest";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\";\\s]+)");

    private final URI target;
    private final FixtureFolder folder;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final HttpListener listener;

    private RecordingGateway(URI target, Path folder) {
        this.target = target;
        this.folder = new FixtureFolder(folder);
        this.listener = HttpListener.start("topaz-recording-gateway", HttpListener.ANY_PORT, this::handle);
    }

    /**
     * Begins to record, on a free port of the loopback address.
     *
     * @param target such as {@code https://eco.taobao.com/router/rest}
     * @param folder is made when there is something to keep
     */
    public static RecordingGateway start(URI target, Path folder) {
        return new RecordingGateway(target, folder);
    }

    /** Returns the address to give to a client in place of the real one. */
    public String url() {
        return listener.url(PATH);
    }

    @Override
    public void close() {
        listener.close();
    }

    private void handle(Exchange exchange) throws IOException {
        if (!exchange.head().path().equals(PATH)) {
            HttpReply none = HttpReply.status(404, "only " + PATH + " is recorded", Instant.now());
            exchange.send(none, Delivery.PROMPT);
            return;
        }
        exchange.send(forward(exchange), Delivery.PROMPT);
    }

    private HttpReply forward(Exchange exchange) throws IOException {
        byte[] body = exchange.body();
        String contentType = exchange.head().header("content-type");
        try {
            WireCall call = CallParser.parse(exchange.head().query(), contentType, body);
            HttpResponse<byte[]> answer = http.send(request(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            return reply(call, answer);
        } catch (IllegalArgumentException e) {
            return HttpReply.status(400, "not forwarded: " + e.getMessage(), Instant.now());
        } catch (IOException e) {
            return HttpReply.status(502, "nothing recorded: " + target.getHost() + " did not answer", Instant.now());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the gateway closes", e);
        }
    }

    private HttpReply reply(WireCall call, HttpResponse<byte[]> answer) {
        try {
            keep(call, answer);
            return new HttpReply(answer.statusCode(), header(answer, "content-type"), date(answer), answer.body());
        } catch (IOException e) {
            return HttpReply.status(
                    500, "nothing recorded: the recording cannot be written: " + IoReason.of(e), Instant.now());
        }
    }

    private HttpRequest request(Exchange exchange, byte[] body) {
        String own = target.getRawQuery() == null ? "?" : "&";
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(target + own + exchange.head().query()))
                .timeout(PATIENCE)
                .method(exchange.head().method(), HttpRequest.BodyPublishers.ofByteArray(body));
        String contentType = exchange.head().header("content-type");
        return contentType.isEmpty()
                ? request.build()
                : request.header("Content-Type", contentType).build();
    }

    private void keep(WireCall call, HttpResponse<byte[]> answer) throws IOException {
        String contentType = header(answer, "content-type");
        String body = new String(answer.body(), charset(contentType));
        String kept = contentType.split(";", 2)[0].strip() + ";charset=UTF-8";
        folder.write(call, answer.statusCode(), kept, body);
    }

    private static Charset charset(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Instant date(HttpResponse<?> answer) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header(answer, "date")));
        } catch (DateTimeException e) {
            return Instant.now();
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return "RecordingGateway[" + listener + "]";
    }
}
