package dev.topaz.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection, opened when it is first needed, and at every need until that succeeds; from then on Lettuce keeps it, unless it
 * is left for a new one. Safe for use by many threads.
 */
final class LinkConnector implements AutoCloseable {
    /** The message of Lettuce: its handler of the first commands has gone with their failure before it was asked for. */
    private static final String LOST_REASON = "RedisHandshakeHandler not registered";

    private final Supplier<CompletionStage<LinkConnection>> opening;
    private final Runnable onReconnected;
    private @Nullable CompletableFuture<LinkConnection> connection;
    private boolean isRenewed;

    /**
     * @param opening resolves the address each time
     * @param onReconnected hears that Redis may have been started anew
     */
    LinkConnector(Supplier<CompletionStage<LinkConnection>> opening, Runnable onReconnected) {
        this.opening = opening;
        this.onReconnected = onReconnected;
    }

    /** Fails when there is no connection to be had. */
    CompletableFuture<RedisClusterAsyncCommands<String, byte[]>> commands() {
        return connection().thenApply(LinkConnection::commands);
    }

    private synchronized CompletableFuture<LinkConnection> connection() {
        CompletableFuture<LinkConnection> known = connection;
        if (known == null || known.isCompletedExceptionally()) {
            boolean isAgain = isRenewed;
            known = open().thenApply(opened -> watched(opened, isAgain));
            connection = known;
        }
        return known;
    }

    /** Opens a connection; once more where Lettuce has lost why Redis refused it, which happens when Redis is faster than it. */
    private CompletableFuture<LinkConnection> open() {
        return openOnce().exceptionallyCompose(e -> hasLostReason(e) ? openOnce() : CompletableFuture.failedFuture(e));
    }

    private static boolean hasLostReason(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).equals(LOST_REASON)) {
                return true;
            }
        }
        return false;
    }

    /** The future fails as well if the client throws, as one does that was shut down. */
    private CompletableFuture<LinkConnection> openOnce() {
        try {
            return opening.get().toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private LinkConnection watched(LinkConnection opened, boolean isAgain) {
        opened.onReconnected(onReconnected);
        if (isAgain) {
            onReconnected.run();
        }
        return opened;
    }

    /** Leaves the connection: its server is not the right one any more. The next need opens another. */
    void renew() {
        CompletableFuture<LinkConnection> left;
        synchronized (this) {
            left = connection;
            // One that is being opened is new already.
            if (left == null || !left.isDone()) {
                return;
            }
            connection = null;
            isRenewed = true;
        }
        CompletableFuture<?> unused = left.thenAccept(LinkConnection::abandon);
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            CompletableFuture<?> unused = connection.thenAccept(LinkConnection::close);
        }
    }
}
