package dev.topaz.runtime.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks hosts up as the system does when its name server does not answer: deaf to interrupts, until it is closed. */
public final class SilentNameServer implements HostResolver, AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger lookups = new AtomicInteger();

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
        lookups.incrementAndGet();
        asked.countDown();
        boolean isOver = false;
        while (!isOver) {
            try {
                closed.await();
                isOver = true;
            } catch (InterruptedException e) {
                // A look-up of the system goes on as well.
                isOver = false;
            }
        }
        throw new UnknownHostException(host);
    }

    /** Waits for the first look-up; false if there is none for a minute. */
    public boolean awaitLookup() throws InterruptedException {
        return asked.await(300, TimeUnit.SECONDS);
    }

    /** Returns how many look-ups there were. */
    public int lookups() {
        return lookups.get();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
