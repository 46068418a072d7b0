package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class ChannelServerTest {
    @Test
    void saysWhichPortItCannotOpen() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            MessageChannelSetup setup = new MessageChannelSetup().app(App.KEY, App.SECRET);

            UncheckedIOException failure = assertThrows(
                    UncheckedIOException.class, () -> ChannelServer.started(port, setup, new MessageStore()));

            assertEquals(
                    "port " + port + " of the channel cannot be opened: Address already in use",
                    failure.getCause().getMessage());
            assertInstanceOf(BindException.class, failure.getCause().getCause());
        }
    }
}
