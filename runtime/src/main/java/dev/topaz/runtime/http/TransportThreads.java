package dev.topaz.runtime.http;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of all transports: as many as have something to do, gone after some idle seconds, and none that keeps a
 * program alive. There is nothing to shut down.
 */
final class TransportThreads {
    static final String NAME = "topaz-http-";

    private static final int IDLE_SECONDS = 5;
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Executor SHARED = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), TransportThreads::thread);

    private TransportThreads() {}

    static Executor shared() {
        return SHARED;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, NAME + MADE.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
