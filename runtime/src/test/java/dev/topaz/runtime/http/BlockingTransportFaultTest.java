package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault of the network, on a new connection and on one that has served before. */
@Execution(ExecutionMode.CONCURRENT)
class BlockingTransportFaultTest {
    private final FaultCheck check = new FaultCheck(new BlockingTransport());

    @ParameterizedTest
    @EnumSource
    void endsInItsExceptionOnANewConnection(Fault fault) throws Exception {
        assertEquals(1, check.onANewConnection(fault), "calls");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESET_BEFORE_READING")
    void endsInItsExceptionOnAConnectionThatServedBefore(Fault fault) throws Exception {
        check.onAConnectionThatServedBefore(fault);
    }
}
