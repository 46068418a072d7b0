package dev.topaz.runtime.http;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every fault of the network, on a new connection and on one that has served before. Beside each other, but not beside other classes:
 * those count threads and connections of the process.
 */
class BlockingTransportFaultTest {
    private final FaultCheck check =
            new FaultCheck(new BlockingTransport(new TransportOptions().connectTimeout(FaultCheck.PATIENCE)));

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource
    void endsInItsExceptionOnANewConnection(Fault fault) throws Exception {
        check.onANewConnection(fault);
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESET_BEFORE_READING")
    void endsInItsExceptionOnAConnectionThatServedBefore(Fault fault) throws Exception {
        check.onAConnectionThatServedBefore(fault);
    }
}
