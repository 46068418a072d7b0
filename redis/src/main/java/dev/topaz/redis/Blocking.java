package dev.topaz.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for Redis, no longer than its timeout, for interfaces that block. */
final class Blocking {
    private Blocking() {}

    /** @throws RedisUnreachableException as the future has it */
    static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RedisUnreachableException away) {
                throw new RedisUnreachableException(String.valueOf(away.getMessage()), away);
            }
            throw e;
        }
    }
}
