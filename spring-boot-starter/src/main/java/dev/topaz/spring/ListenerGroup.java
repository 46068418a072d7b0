package dev.topaz.spring;

import dev.topaz.runtime.log.GuardedLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;

/**
 * Tells several listeners, in their order; what one of them throws is logged, and does not keep the others from hearing.
 *
 * @param <L> what the listeners are
 */
final class ListenerGroup<L> {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.spring");

    private final List<L> all;

    ListenerGroup(List<L> all) {
        this.all = Collections.unmodifiableList(new ArrayList<>(all));
    }

    void tell(Consumer<L> event) {
        for (L each : all) {
            try {
                event.accept(each);
            } catch (RuntimeException | Error e) {
                LOG.log(Level.WARNING, each.getClass().getName() + " failed; the other listeners hear all the same", e);
            }
        }
    }
}
