package dev.topaz.runtime.token;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of all sessions: few, daemons, gone when there is nothing to do. */
final class RefreshThreads {
    private static final int MAX_THREADS = 8;
    private static final int IDLE_SECONDS = 30;

    /** Where tokens are refreshed unless the user brings others. */
    static final ExecutorService REFRESHES = pool("topaz-token-refresh");

    /** Where tokens are looked up, which must not wait for refreshes. */
    static final ExecutorService LOOK_UPS = pool("topaz-token-look-up");

    /** Where time-outs are noticed; nothing else runs there. */
    static final ScheduledExecutorService TIME_OUTS = timer();

    private RefreshThreads() {}

    private static ExecutorService pool(String name) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MAX_THREADS, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons(name));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons("topaz-token-timer"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
