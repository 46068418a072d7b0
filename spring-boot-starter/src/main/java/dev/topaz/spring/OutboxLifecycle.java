package dev.topaz.spring;

import dev.topaz.outbox.Couriers;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/** Couriers that begin when the application has started, and end before anything that they need. */
final class OutboxLifecycle implements SmartLifecycle, DisposableBean {
    private final Supplier<Couriers> starting;
    private Optional<Couriers> couriers = Optional.empty();

    OutboxLifecycle(Supplier<Couriers> starting) {
        this.starting = starting;
    }

    @Override
    public synchronized void start() {
        if (!couriers.isPresent()) {
            couriers = Optional.of(starting.get());
        }
    }

    @Override
    public synchronized void stop() {
        couriers.ifPresent(Couriers::close);
        couriers = Optional.empty();
    }

    /** Stops them as well when the start of the context fails: Spring 6.1 and older do not stop then what they have started. */
    @Override
    public void destroy() {
        stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return couriers.isPresent();
    }
}
