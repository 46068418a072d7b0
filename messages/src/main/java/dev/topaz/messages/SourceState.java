package dev.topaz.messages;

import dev.topaz.runtime.log.GuardedLog;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** The state of the connection of one group, and the listener that is told of changes. A closed connection stays closed. */
final class SourceState {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.messages");

    private final String group;
    private final ConsumerListener listener;
    private ConnectionState state = ConnectionState.NEW;

    SourceState(String group, ConsumerListener listener) {
        this.group = group;
        this.listener = listener;
    }

    synchronized ConnectionState get() {
        return state;
    }

    void change(ConnectionState next) {
        change(next, null);
    }

    void change(ConnectionState next, @Nullable Throwable cause) {
        synchronized (this) {
            if (state == next || state == ConnectionState.CLOSED) {
                return;
            }
            state = next;
        }
        if (cause != null) {
            LOG.log(Level.WARNING, "the messages of the group " + group + " are " + next, cause);
        }
        listener.stateChanged(group, next, cause);
    }
}
