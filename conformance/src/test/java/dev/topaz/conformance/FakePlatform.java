package dev.topaz.conformance;

import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.TestCertificate;
import dev.topaz.runtime.http.Wire;
import dev.topaz.testdata.Locations;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** The servers that the suites talk with: a fake gateway, plain and behind TLS, a proxy, a token endpoint. */
final class FakePlatform implements AutoCloseable {
    static final String APP_KEY = "12345678";
    static final String APP_SECRET = "fictional-secret";
    private static final String SESSION = "fictional-session";
    private static final String GZIP_ANSWER =
            "{\"conformance_trade_get_response\":{\"trade\":{\"status\":\"等待卖家发货\"},\"request_id\":\"fictional\"}}";
    private static final String TOKEN = "{\"access_token\":\"" + SESSION
            + "\",\"expires_in\":86400,\"refresh_token\":\"refresh-2\",\"re_expires_in\":90000,"
            + "\"taobao_user_nick\":\"%E5%95%86%E5%AE%B6\"}";

    /** As many as any suite makes. */
    private static final Trouble[] SLOW = {
        Trouble.slow(Duration.ofMinutes(5)), Trouble.slow(Duration.ofMinutes(5)), Trouble.slow(Duration.ofMinutes(5))
    };

    private final Path folder;
    private final FakeGateway gateway;
    private final FaultyServer secure;
    private final FaultyServer otherHost;
    private final FaultyServer proxy;
    private final FaultyServer compressing;
    private final FaultyServer tokens;

    /** @param folder for the certificates */
    FakePlatform(Path folder) throws Exception {
        this.folder = folder;
        this.gateway = new GatewaySetup()
                .app(APP_KEY, APP_SECRET)
                .session(SESSION)
                .specs(Locations.of(Conformance.class))
                .next("taobao.conformance.busy.get", Trouble.serviceUnreachable())
                .next("taobao.conformance.slow.get", SLOW)
                .answer(
                        "taobao.conformance.picture.upload",
                        (call, answer) ->
                                answer.set("size", (long) call.file("image").bytes().length))
                .start();
        int port = URI.create(gateway.url()).getPort();
        this.secure =
                FaultyServer.secure(certificate("certificate", "ip:127.0.0.1").server(), wire -> wire.relayTo(port));
        this.otherHost = FaultyServer.secure(
                certificate("other-host-certificate", "dns:eco.taobao.com,ip:127.0.0.2")
                        .server(),
                wire -> wire.relayTo(port));
        this.proxy = FaultyServer.of(this::tunnel);
        this.compressing = FaultyServer.of(FakePlatform::compress);
        this.tokens = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer(TOKEN);
        });
    }

    /** Returns the settings that the suites read. */
    Map<String, String> settings() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("url", gateway.url()),
                Map.entry("app-key", APP_KEY),
                Map.entry("app-secret", APP_SECRET),
                Map.entry("session", SESSION),
                Map.entry("tls-url", secure.url().replace("http:", "https:")),
                Map.entry("certificate", file("certificate").toString()),
                Map.entry("other-host-url", otherHost.url().replace("http:", "https:")),
                Map.entry(
                        "other-host-certificate", file("other-host-certificate").toString()),
                Map.entry("proxy-port", String.valueOf(proxy.port())),
                Map.entry("gzip-url", compressing.url()),
                Map.entry("token-url", tokens.url())));
    }

    FakeGateway gateway() {
        return gateway;
    }

    /** Returns how many connections went through the proxy. */
    int tunnels() {
        return proxy.connections();
    }

    /** Returns the forms that the token endpoint has got. */
    List<String> refreshes() {
        return tokens.received().stream().map(Wire.ReceivedAnswer::text).toList();
    }

    Path file(String name) {
        return folder.resolve(name + ".cer");
    }

    /** Writes the certificate alone to a file of its name: JDK 8 need not read the key store of a newer one. */
    TestCertificate certificate(String name, String hosts) throws Exception {
        TestCertificate certificate = TestCertificate.of(hosts);
        Files.write(file(name), certificate.encoded());
        return certificate;
    }

    private void tunnel(Wire wire) throws IOException {
        String head = wire.readHead();
        boolean isAuthorized = head.startsWith("CONNECT 127.0.0.1:" + secure.port() + " ")
                && head.contains("\r\nProxy-Authorization: Basic ");
        if (isAuthorized) {
            wire.write("HTTP/1.1 200 OK\r\n\r\n");
            wire.relayTo(secure.port());
        } else {
            wire.answer(
                    "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"proxy\"\r\n", new byte[0]);
        }
    }

    private static void compress(Wire wire) throws IOException {
        if (!wire.readCall().head().contains("\r\nAccept-Encoding: gzip\r\n")) {
            wire.answer("400 Bad Request", "", new byte[0]);
            return;
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(GZIP_ANSWER.getBytes(StandardCharsets.UTF_8));
        }
        wire.answer(
                "200 OK",
                "Content-Type: application/json;charset=UTF-8\r\nContent-Encoding: gzip\r\n",
                compressed.toByteArray());
    }

    @Override
    public void close() {
        List.of(secure, otherHost, proxy, compressing, tokens).forEach(FaultyServer::close);
        gateway.close();
    }
}
