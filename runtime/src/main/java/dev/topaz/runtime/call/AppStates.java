package dev.topaz.runtime.call;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the state of an app for each client of this process. The state of the apps that were used last is kept, so that an
 * application that makes a client for each call does not forget a ban; the state of others lives as long as a client has it.
 */
public final class AppStates {
    /** How many apps are remembered without a client. */
    private static final int KEPT = 256;

    private static final AppStates OF_PROCESS = new AppStates();

    /** By gateway, app key and clock. */
    private final Map<List<Object>, WeakReference<AppState>> all = new HashMap<>();
    /** The same, in the order of their last use. */
    private final Map<List<Object>, AppState> kept = new LinkedHashMap<>();

    AppStates() {}

    /** Returns the states that all clients of this process share. */
    public static AppStates ofProcess() {
        return OF_PROCESS;
    }

    /** Returns the state of an app. Clients with another clock have another idea of the platform's time, and another state. */
    public synchronized AppState get(String gateway, String appKey, Clock clock, TimeSource time) {
        List<Object> key = Arrays.asList(gateway, appKey, clock);
        WeakReference<AppState> known = all.get(key);
        AppState state = known == null ? null : known.get();
        if (state == null) {
            removeCollected();
            state = AppState.fresh(clock, time);
            all.put(key, new WeakReference<>(state));
        }
        keep(key, state);
        return state;
    }

    private void keep(List<Object> key, AppState state) {
        kept.remove(key);
        kept.put(key, state);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private void removeCollected() {
        Iterator<WeakReference<AppState>> each = all.values().iterator();
        while (each.hasNext()) {
            if (each.next().get() == null) {
                each.remove();
            }
        }
    }

    /** Returns how many apps are known. */
    synchronized int size() {
        return all.size();
    }
}
