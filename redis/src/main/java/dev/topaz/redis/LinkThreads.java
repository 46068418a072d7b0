package dev.topaz.redis;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The daemon threads that process the answers of Redis, so that the thread that reads them never waits; they end when idle. */
final class LinkThreads {
    private static final int IDLE_SECONDS = 10;

    static final Executor SHARED = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), LinkThreads::daemon);

    private LinkThreads() {}

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "topaz-redis");
        thread.setDaemon(true);
        return thread;
    }
}
