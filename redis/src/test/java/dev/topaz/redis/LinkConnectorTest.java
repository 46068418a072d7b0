package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class LinkConnectorTest {
    private static final Exception REFUSED =
            new RedisConnectionException("Unable to connect", new RedisCommandExecutionException("WRONGPASS"));
    private static final Exception LOST = new RedisConnectionException(
            "Unable to connect", new IllegalStateException("RedisHandshakeHandler not registered"));

    private final Queue<Exception> failures = new ArrayDeque<>();
    private final LinkConnector connector = new LinkConnector(
            () -> CompletableFuture.<LinkConnection>failedFuture(failures.remove())
                    .thenApply(each -> each),
            () -> {});

    private Throwable failure() {
        return assertThrows(CompletionException.class, connector.commands()::join)
                .getCause();
    }

    @Test
    void asksAgainWhereTheClientHasLostWhyRedisRefusedIt() {
        failures.addAll(List.of(LOST, REFUSED));

        assertSame(REFUSED, failure());
    }

    @Test
    void asksForNothingElseTwice() {
        failures.addAll(List.of(REFUSED, LOST));

        assertSame(REFUSED, failure());
        assertEquals(1, failures.size());
    }

    @Test
    void doesNotAskForEver() {
        failures.addAll(List.of(LOST, LOST, REFUSED));

        assertSame(LOST, failure());
        assertEquals(1, failures.size());
    }
}
