package dev.topaz.runtime.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The idle connections of the process, for all transports. The one that was used last is taken first, so that those that a
 * burst has left over grow old and are closed.
 */
final class ConnectionPool {
    static final ConnectionPool SHARED = new ConnectionPool(TimeUnit.SECONDS.toNanos(30));

    private final long idleNanos;
    private final Map<Route, Deque<Connection>> idle = new HashMap<>();

    /** @param idleNanos how long a connection may be idle */
    ConnectionPool(long idleNanos) {
        this.idleNanos = idleNanos;
    }

    /** Returns a connection that is idle and alive. */
    Optional<Connection> take(Route route) {
        while (true) {
            Optional<Connection> last = takeLast(route);
            if (!last.isPresent() || last.get().isAlive()) {
                return last;
            }
            last.get().close();
        }
    }

    private synchronized Optional<Connection> takeLast(Route route) {
        Deque<Connection> connections = idle.get(route);
        return connections == null ? Optional.empty() : Optional.ofNullable(connections.pollLast());
    }

    /** Keeps a connection until it is taken or was idle for too long. */
    void put(Connection connection) {
        connection.becomesIdle(System.nanoTime());
        synchronized (this) {
            idle.computeIfAbsent(connection.route(), route -> new ArrayDeque<>())
                    .addLast(connection);
        }
        Watchdog.SHARED.wake();
    }

    /** Closes what was idle for too long. Returns in how many nanoseconds the next one is due; 0 if there is none. */
    long closeIdle(long now) {
        List<Connection> old = new ArrayList<>();
        long due = removeIdle(now, old);
        old.forEach(Connection::close);
        return due;
    }

    private synchronized long removeIdle(long now, List<Connection> old) {
        long due = 0;
        for (Iterator<Deque<Connection>> routes = idle.values().iterator(); routes.hasNext(); ) {
            Deque<Connection> connections = routes.next();
            while (!connections.isEmpty() && now - connections.peekFirst().idleSince() >= idleNanos) {
                old.add(connections.pollFirst());
            }
            if (connections.isEmpty()) {
                routes.remove();
            } else {
                long next = connections.peekFirst().idleSince() + idleNanos - now;
                due = due == 0 ? next : Math.min(due, next);
            }
        }
        return due;
    }

    synchronized boolean isEmpty() {
        return idle.isEmpty();
    }
}
