package dev.topaz.testkit.standalone;

import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.ReceivedCall;
import dev.topaz.testkit.http.Delivery;
import dev.topaz.testkit.http.Exchange;
import dev.topaz.testkit.http.HttpListener;
import dev.topaz.testkit.http.HttpReply;
import dev.topaz.testkit.http.RequestHead;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.JsonValue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes control requests over HTTP, on a port of its own, of the loopback address. It takes JSON alone, which no web page can send to
 * it unasked, and answers in JSON.
 */
final class ControlServer implements AutoCloseable {
    private static final String JSON = "application/json";

    private final FakeGateway gateway;
    private final ControlApi api;
    private final HttpListener listener;

    private ControlServer(FakeGateway gateway, InetSocketAddress address) {
        this.gateway = gateway;
        this.api = new ControlApi(gateway);
        this.listener = HttpListener.start("topaz-fake-platform-control", address, this::handle);
    }

    static ControlServer start(FakeGateway gateway, InetSocketAddress address) {
        return new ControlServer(gateway, address);
    }

    String url() {
        return listener.url("");
    }

    private void handle(Exchange exchange) throws IOException {
        byte[] body = exchange.body();
        exchange.send(reply(exchange.head(), new String(body, StandardCharsets.UTF_8)), Delivery.PROMPT);
    }

    private HttpReply reply(RequestHead head, String body) {
        try {
            if (head.method().equals("GET") && head.path().equals("/calls")) {
                return json(200, calls());
            }
            Optional<Consumer<ControlRequest>> route = api.route(head.path());
            if (route.isEmpty() || !head.method().equals("POST")) {
                return error(404, "there are GET /calls, and POST " + String.join(", ", api.paths()));
            }
            if (!head.header("content-type").startsWith(JSON)) {
                return error(415, "the body is JSON: send Content-Type: application/json");
            }
            route.get().accept(ControlRequest.read(body));
            return json(200, new JsonValue.Members(Map.of()));
        } catch (IllegalArgumentException e) {
            return error(400, String.valueOf(e.getMessage()));
        }
    }

    private JsonValue calls() {
        List<JsonValue> calls =
                gateway.calls().stream().map(ControlServer::call).toList();
        return new JsonValue.Elements(calls);
    }

    private static JsonValue call(ReceivedCall call) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("api", new JsonValue.Text(call.apiName()));
        members.put("protocol", texts(call.protocol()));
        members.put("params", texts(call.params()));
        members.put(
                "files",
                new JsonValue.Elements(call.files().stream()
                        .sorted()
                        .map(name -> (JsonValue) new JsonValue.Text(name))
                        .toList()));
        return new JsonValue.Members(members);
    }

    private static JsonValue texts(Map<String, String> values) {
        Map<String, JsonValue> texts = new LinkedHashMap<>();
        new TreeMap<>(values).forEach((name, value) -> texts.put(name, new JsonValue.Text(value)));
        return new JsonValue.Members(texts);
    }

    private static HttpReply error(int status, String message) {
        return json(status, new JsonValue.Members(Map.of("error", new JsonValue.Text(message))));
    }

    private static HttpReply json(int status, JsonValue value) {
        return HttpReply.text(status, JSON + ";charset=UTF-8", JsonText.write(value) + "\n", Instant.now());
    }

    @Override
    public void close() {
        listener.close();
    }
}
