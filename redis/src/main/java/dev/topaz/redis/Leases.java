package dev.topaz.redis;

import dev.topaz.runtime.token.TokenStore;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.redis.support.InternalRedisLockProvider;
import net.javacrumbs.shedlock.provider.redis.support.InternalRedisLockTemplate;

/** The right to refresh, as a lock of ShedLock's: each has an owner of its own, ends by Redis's time, and only its owner ends it. */
final class Leases {
    private final InternalRedisLockProvider locks;

    Leases(RedisLink link) {
        this.locks = new InternalRedisLockProvider(
                new OverLink(link), "lease", link.options().prefix(), true);
    }

    /** Takes the lease; empty while another process has it. */
    Optional<TokenStore.Lease> lease(String appKey, String account, Duration time) {
        LockConfiguration wanted =
                new LockConfiguration(ClockProvider.now(), "{" + appKey + ":" + account + "}", time, Duration.ZERO);
        return locks.lock(wanted).map(Leases::lease);
    }

    private static TokenStore.Lease lease(SimpleLock lock) {
        return lock::unlock;
    }

    /** What ShedLock asks of a client of Redis. */
    private record OverLink(RedisLink link) implements InternalRedisLockTemplate {
        @Override
        public boolean setIfAbsent(String key, String value, long millis) {
            return set(key, value, SetArgs.Builder.nx().px(millis));
        }

        @Override
        public boolean setIfPresent(String key, String value, long millis) {
            return set(key, value, SetArgs.Builder.xx().px(millis));
        }

        @Override
        public Object eval(String script, String key, String... values) {
            byte[][] args = Stream.of(values).map(OverLink::bytes).toArray(byte[][]::new);
            return asked(commands -> commands.eval(script, ScriptOutputType.INTEGER, new String[] {key}, args));
        }

        @Override
        public void delete(String key) {
            asked(commands -> commands.del(key));
        }

        private boolean set(String key, String value, SetArgs how) {
            return "OK".equals(asked(commands -> commands.set(key, bytes(value), how)));
        }

        private <T> T asked(Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<T>> query) {
            return Blocking.get(link.ask(query::apply));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
