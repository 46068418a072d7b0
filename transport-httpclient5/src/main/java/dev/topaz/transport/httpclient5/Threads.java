package dev.topaz.transport.httpclient5;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where bodies are read and answers decompressed: never on the threads that serve all connections. */
final class Threads {
    static final String NAME = "topaz-httpclient5-";

    private static final int IDLE_SECONDS = 5;
    private static final AtomicInteger MADE = new AtomicInteger();

    private Threads() {}

    /** As many as have something to do, gone after some idle seconds; none keeps a program alive. */
    static ExecutorService make() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, NAME + MADE.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
