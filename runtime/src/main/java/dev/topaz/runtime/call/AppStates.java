package dev.topaz.runtime.call;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the state of an app for each client of this process. The state of the apps that were used last is kept, so that an
 * application that makes a client for each call does not forget a ban; the state of others lives as long as a client has it.
 */
public final class AppStates {
    /** How many apps are remembered without a client. */
    private static final int KEPT = 256;

    private static final AppStates OF_PROCESS = new AppStates();

    private final Map<Key, WeakReference<AppState>> all = new HashMap<>();
    private final Map<Key, AppState> kept = new LinkedHashMap<Key, AppState>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, AppState> eldest) {
            return size() > KEPT;
        }
    };

    AppStates() {}

    /** Returns the states that all clients of this process share. */
    public static AppStates ofProcess() {
        return OF_PROCESS;
    }

    /** Returns the state of an app. Clients with another clock have another idea of the platform's time, and another state. */
    public synchronized AppState get(String gateway, String appKey, Clock clock, TimeSource time) {
        Key key = new Key(gateway, appKey, clock);
        WeakReference<AppState> known = all.get(key);
        AppState state = known == null ? null : known.get();
        if (state == null) {
            removeCollected();
            state = AppState.fresh(clock, time);
            all.put(key, new WeakReference<>(state));
        }
        kept.put(key, state);
        return state;
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

    /** An app at a gateway, by a clock. */
    private static final class Key {
        private final String gateway;
        private final String appKey;
        private final Clock clock;

        Key(String gateway, String appKey, Clock clock) {
            this.gateway = gateway;
            this.appKey = appKey;
            this.clock = clock;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Key)) {
                return false;
            }
            Key key = (Key) other;
            return gateway.equals(key.gateway) && appKey.equals(key.appKey) && clock.equals(key.clock);
        }

        @Override
        public int hashCode() {
            return 31 * gateway.hashCode() + appKey.hashCode();
        }
    }
}
