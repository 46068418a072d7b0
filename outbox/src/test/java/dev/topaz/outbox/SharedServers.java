package dev.topaz.outbox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The servers of databases that classes of tests share, for to install one takes seconds: JUnit starts each for the first class that
 * asks for it, and closes it behind the last class.
 */
public final class SharedServers implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedServers.class);

    private @Nullable Store store;

    @Override
    public void beforeAll(ExtensionContext context) {
        store = context.getRoot().getStore(NAMESPACE);
    }

    /** Skips the tests, and says so, where MariaDB is not installed. */
    public MariaDbServer mariaDb() {
        return store().getOrComputeIfAbsent(MariaDbServer.class, key -> MariaDbServer.start(), MariaDbServer.class);
    }

    /** Skips the tests, and says so, where PostgreSQL is not installed. */
    public PostgresServer postgres() {
        return store().getOrComputeIfAbsent(PostgresServer.class, key -> PostgresServer.start(), PostgresServer.class);
    }

    private Store store() {
        if (store == null) {
            throw new IllegalStateException("servers are there from the first @BeforeAll on");
        }
        return store;
    }
}
