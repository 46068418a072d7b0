package dev.topaz.runtime.token;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads on which tokens are refreshed unless the user brings others: few, daemons, gone when there is nothing to do. */
final class RefreshThreads {
    private static final int MOST = 8;
    private static final int IDLE_SECONDS = 30;

    static final Executor SHARED = start();

    private RefreshThreads() {}

    private static Executor start() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "topaz-token-refresh");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
