package dev.topaz.spring;

import java.util.List;

/** What one {@link TopazClients} says. */
record DeclaredClients(List<Class<?>> clients, List<String> packages) {
    DeclaredClients {
        clients = List.copyOf(clients);
        packages = List.copyOf(packages);
    }
}
