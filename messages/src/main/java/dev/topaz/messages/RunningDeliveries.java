package dev.topaz.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The deliveries whose handlers run: a place for each thread, which no other thread writes to. */
final class RunningDeliveries {
    private final List<AtomicReference<@Nullable Delivery>> places = new CopyOnWriteArrayList<>();
    private final ThreadLocal<AtomicReference<@Nullable Delivery>> own = ThreadLocal.withInitial(this::newPlace);

    private AtomicReference<@Nullable Delivery> newPlace() {
        AtomicReference<@Nullable Delivery> place = new AtomicReference<>();
        places.add(place);
        return place;
    }

    /** Notes that this thread handles the delivery from now on. */
    void begin(Delivery delivery) {
        own.get().lazySet(delivery);
    }

    /** Notes that this thread handles nothing from now on. */
    void end() {
        own.get().lazySet(null);
    }

    List<Delivery> all() {
        List<Delivery> all = new ArrayList<>();
        for (AtomicReference<@Nullable Delivery> place : places) {
            @Nullable Delivery delivery = place.get();
            if (delivery != null) {
                all.add(delivery);
            }
        }
        return all;
    }
}
