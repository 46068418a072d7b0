package dev.topaz.messages;

import java.util.function.Consumer;

/**
 * A task that a scheduler runs again and again, whatever it throws. Without this, the JDK drops a task that has thrown once, an Error
 * too, and says nothing.
 */
final class RepeatedTask implements Runnable {
    private final Runnable task;
    private final Consumer<Throwable> failed;

    /** @param failed takes what the task throws */
    RepeatedTask(Runnable task, Consumer<Throwable> failed) {
        this.task = task;
        this.failed = failed;
    }

    @Override
    public void run() {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }
}
