package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameEncoder;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that go while the channel accepts them, as one does that has waited too long. */
@Timeout(600)
class LeavingClientsTest {
    private static final int CLIENTS = 1000;

    private final FakeMessageChannel channel = App.setup().start();

    @AfterEach
    void closes() {
        channel.close();
    }

    private static byte[] connect() {
        String now = Long.toString(System.currentTimeMillis());
        Map<String, String> signed =
                Map.of(FieldNames.APP_KEY, App.KEY, FieldNames.GROUP_NAME, "default", FieldNames.TIMESTAMP, now);
        return FrameEncoder.encode(Frame.builder(FrameType.CONNECT)
                .flag(1)
                .header(FieldNames.TIMESTAMP, now)
                .header(FieldNames.APP_KEY, App.KEY)
                .header(FieldNames.SIGN, new Signer(SignMethod.MD5, App.SECRET).sign(signed, ""))
                .header(FieldNames.GROUP_NAME, "default")
                .build());
    }

    /** A binary frame of RFC 6455 with a mask that changes nothing. */
    private static byte[] webSocket(byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(new byte[] {(byte) 0x82, (byte) 0xfe, (byte) (payload.length >> 8), (byte) payload.length});
        frame.write(new byte[4]);
        frame.write(payload);
        return frame.toByteArray();
    }

    private void connectAndGo() throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(channel.url()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            readHead(socket.getInputStream());
            out.write(webSocket(connect()));
        }
    }

    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
    }

    /** One that stayed among those that are connected would be given messages that nobody gets. */
    @Test
    void aClientThatGoesWhileItIsAcceptedIsNotAmongThoseThatAreConnected() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            connectAndGo();
        }
        while (channel.clients() > 0) {
            Thread.sleep(10);
        }
        assertEquals(List.of(), channel.problems());
    }
}
