package dev.topaz.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ConnectionFuture;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One process's way to the Redis of its fleet: one connection, the time over there, and whether it answers at present. Quota and
 * tokens go through the same one. Safe for use by many threads.
 *
 * <p>Opening it does not connect: a process may start while Redis is away.
 */
public final class RedisLink implements AutoCloseable {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static final Duration LONGEST_RECONNECT_PAUSE = Duration.ofSeconds(1);

    private final Pipe pipe;
    private final RedisOptions options;
    private final Runnable onClose;
    private final List<Runnable> onBack = new CopyOnWriteArrayList<>();
    private final Circuit circuit = new Circuit(
            System::nanoTime, () -> ThreadLocalRandom.current().nextDouble(), () -> onBack.forEach(Runnable::run));
    private final ServerTime time;

    private RedisLink(
            Supplier<ConnectionFuture<StatefulRedisConnection<String, byte[]>>> opening,
            RedisOptions options,
            Clock machine,
            Runnable onClose) {
        this.pipe = new Pipe(opening, this::reconnected);
        this.options = options;
        this.time = new ServerTime(System::nanoTime, machine);
        this.onClose = onClose;
    }

    /**
     * With a client of its own, made for the purpose, that is shut down with the link.
     *
     * @param uri host, port, user, password, TLS: see Lettuce
     */
    public static RedisLink to(RedisURI uri, RedisOptions options) {
        return to(uri, options, Clock.systemUTC());
    }

    /** On a machine with that clock. */
    static RedisLink to(RedisURI uri, RedisOptions options, Clock machine) {
        ClientResources resources = ClientResources.builder()
                .reconnectDelay(
                        Delay.fullJitter(Duration.ofMillis(20), LONGEST_RECONNECT_PAUSE, 20, TimeUnit.MILLISECONDS))
                .build();
        RedisClient client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(options.timeout()))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(options.timeout())
                        .keepAlive(true)
                        .build())
                .build());
        return new RedisLink(() -> client.connectAsync(CODEC, uri), options, machine, () -> {
            client.shutdown();
            resources.shutdown().syncUninterruptibly();
        });
    }

    /**
     * With your client, which stays yours: the link opens one connection and closes that.
     *
     * <p>A client that keeps commands while it is not connected, as Lettuce's does by default, sends them late; set it to {@link
     * ClientOptions.DisconnectedBehavior#REJECT_COMMANDS}.
     */
    public static RedisLink over(RedisClient client, RedisURI uri, RedisOptions options) {
        return new RedisLink(() -> client.connectAsync(CODEC, uri), options, Clock.systemUTC(), () -> {});
    }

    /**
     * The time of Redis, the same for all processes of the fleet, however wrong the clocks of their machines are; until Redis
     * has answered once, this machine's. For {@code SessionOptions.clock} and {@code OAuthOptions.clock}.
     */
    public Clock clock() {
        return time;
    }

    ServerTime time() {
        return time;
    }

    RedisOptions options() {
        return options;
    }

    Keys keys() {
        return new Keys(options.prefix());
    }

    Pipe pipe() {
        return pipe;
    }

    private void reconnected() {
        circuit.reconnected();
        onBack.forEach(Runnable::run);
    }

    /** Who wants to know that Redis answers again, and may have forgotten something. */
    void onBack(Runnable listener) {
        onBack.add(listener);
    }

    Circuit circuit() {
        return circuit;
    }

    /**
     * Asks Redis, unless it is known not to answer.
     *
     * @return fails with a {@link RedisUnreachableException}, before long
     */
    <T> CompletableFuture<T> ask(Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> question) {
        if (!circuit.lets()) {
            return CompletableFuture.failedFuture(
                    new RedisUnreachableException("Redis has not answered of late, and is not asked for now", null));
        }
        return new Question<>(question, circuit, options.timeout()).over(pipe);
    }

    /**
     * Runs a script whose answer begins with the time.
     *
     * @return what the answer says behind the time
     */
    CompletableFuture<List<Object>> run(Script script, List<String> keys, byte[]... args) {
        return ask(commands -> {
            long asked = System.nanoTime();
            return commands.<List<Object>>eval(
                            script.source(), ScriptOutputType.MULTI, keys.toArray(String[]::new), args)
                    .thenApply(answer -> {
                        time.learn(asked, Script.nanos(answer));
                        return answer.subList(2, answer.size());
                    });
        });
    }

    @Override
    public void close() {
        pipe.close();
        onClose.run();
    }
}
