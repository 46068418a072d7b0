package dev.topaz.runtime.http;

import dev.topaz.testdata.BrokenLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The one thread that ends exchanges in time. */
@Timeout(300)
class WatchdogTest {
    private static ExchangeGuard guard() throws NotSentException {
        URI address = URI.create("http://gateway.invalid/router/rest");
        return ExchangeGuard.start(new HttpCall(address, Map.of(), HttpBody.of(new byte[0]), Duration.ofSeconds(2)));
    }

    private static void awaitEndOfAnother() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        ExchangeGuard other = guard();
        other.onStop(stopped::countDown);
        stopped.await();
        other.finish();
    }

    /** Were it to end, no call of the process would be late any more, whatever its transport. */
    @Test
    void anErrorOfAForeignTransportDoesNotEndTheWatchOverTheOthers() throws Exception {
        CountDownLatch thrown = new CountDownLatch(1);
        ExchangeGuard broken = guard();
        broken.onStop(() -> {
            thrown.countDown();
            throw new AssertionError("thrown on purpose");
        });
        thrown.await();

        awaitEndOfAnother();
        broken.finish();
    }

    /** A socket that throws an Error when it is closed, as code does that runs out of memory or of stack. */
    private static final class BrokenSocket extends Socket {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public OutputStream getOutputStream() {
            return new ByteArrayOutputStream();
        }

        @Override
        public synchronized void close() {
            closed.countDown();
            throw new StackOverflowError("thrown on purpose");
        }
    }

    @Test
    void anErrorWhileAConnectionIsClosedDoesNotEndTheWatch() throws Exception {
        BrokenSocket socket = new BrokenSocket();
        Route route = Route.of(URI.create("http://idle.invalid"), new TransportOptions());
        Connection connection = new Connection(route, socket, socket, Connection.Addressing.ORIGIN);
        ExchangeGuard running = guard();
        ConnectionPool.SHARED.put(connection);
        connection.becomesIdle(System.nanoTime() - TimeUnit.HOURS.toNanos(1));
        socket.closed.await();

        awaitEndOfAnother();
        running.finish();
    }

    /** Neither does the log that is told of it. */
    @Test
    void aLogThatThrowsDoesNotEndTheWatchOverTheOthers() throws Exception {
        try (BrokenLog log = new BrokenLog("dev.topaz.runtime.observe")) {
            ExchangeGuard broken = guard();
            broken.onStop(() -> {
                throw new AssertionError("thrown on purpose");
            });
            log.awaitRecord();

            awaitEndOfAnother();
            broken.finish();
        }
    }
}
