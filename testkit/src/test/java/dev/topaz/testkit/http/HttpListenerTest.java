package dev.topaz.testkit.http;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.testdata.RefusedPort;
import java.net.ConnectException;
import java.net.Socket;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class HttpListenerTest {
    /** Without care the system makes connections for a moment longer, and a client waits on one for an answer. */
    @RepeatedTest(300)
    void refusesConnectionsOnceItIsClosed() throws Exception {
        try (RefusedPort port = new RefusedPort()) {
            HttpListener.start("a-listener", port.address(), exchange -> {}).close();

            assertThrows(ConnectException.class, () -> new Socket(port.address().getAddress(), port.port()).close());
        }
    }
}
