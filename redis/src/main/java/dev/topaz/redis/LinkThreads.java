package dev.topaz.redis;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where answers of Redis are worked on, so that nobody holds up the thread that reads them: daemons, gone when idle. */
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
