package dev.topaz.spring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one {@link TopazClients} says. */
final class DeclaredClients {
    private final List<Class<?>> clients;
    private final List<String> packages;

    DeclaredClients(List<Class<?>> clients, List<String> packages) {
        this.clients = Collections.unmodifiableList(new ArrayList<>(clients));
        this.packages = Collections.unmodifiableList(new ArrayList<>(packages));
    }

    List<Class<?>> clients() {
        return clients;
    }

    List<String> packages() {
        return packages;
    }
}
