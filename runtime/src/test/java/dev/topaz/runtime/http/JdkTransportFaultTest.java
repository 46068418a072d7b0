package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault of the network, on a new connection and on one that has served before. */
class JdkTransportFaultTest {
    private final FaultCheck check = new FaultCheck(new JdkTransport(Duration.ofSeconds(20), Optional.empty()));

    @ParameterizedTest
    @EnumSource
    void endsInItsExceptionOnANewConnection(Fault fault) throws Exception {
        int calls = check.onANewConnection(fault);
        if (fault != Fault.RESET_BEFORE_READING) {
            // Of a connection that is reset while it is made, the JDK's client makes another; no call goes over either.
            assertEquals(1, calls, "calls");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESET_BEFORE_READING")
    void endsInItsExceptionOnAConnectionThatServedBefore(Fault fault) throws Exception {
        check.onAConnectionThatServedBefore(fault);
    }
}
