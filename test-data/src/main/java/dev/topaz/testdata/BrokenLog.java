package dev.topaz.testdata;

import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A log handler of the application's that cannot write, and throws for each record, until it is closed. */
public final class BrokenLog extends Handler implements AutoCloseable {
    /** Held here, for the JDK forgets a logger that nobody holds, and its level. */
    private final Logger logger;

    private final Level before;
    private final CountDownLatch logged = new CountDownLatch(1);

    /** @param name of the logger, all of whose records the handler gets */
    public BrokenLog(String name) {
        logger = Logger.getLogger(name);
        before = logger.getLevel();
        setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
    }

    /** Waits until the handler has thrown once. */
    public void awaitRecord() throws InterruptedException {
        logged.await();
    }

    @Override
    public void publish(LogRecord record) {
        logged.countDown();
        throw new IllegalStateException("the disk is full, on purpose");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
