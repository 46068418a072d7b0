package dev.topaz.conformance;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.Message;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Notes why connections were lost or refused, and why messages were not handled. */
final class ConnectionLog implements ConsumerListener {
    final BlockingQueue<Throwable> lost = new LinkedBlockingQueue<>();
    final BlockingQueue<Throwable> failed = new LinkedBlockingQueue<>();

    @Override
    public void stateChanged(String group, ConnectionState state, @Nullable Throwable cause) {
        if (cause != null) {
            lost.add(cause);
        }
    }

    @Override
    public void failed(Message message, Duration took, Throwable cause) {
        failed.add(cause);
    }
}
