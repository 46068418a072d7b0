package dev.topaz.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Connects one process to the Redis of its fleet: one connection, the clock of Redis, and whether Redis answers at present. Quota
 * and tokens use the same link. Safe for use by many threads.
 *
 * <pre>{@code
 * try (RedisLink link = RedisLink.to(RedisURI.create("redis://redis.example:6379"), new RedisOptions().prefix("shop"))) {
 *     FlowControl flow = new RedisFlowControl(link).limitApp(appKey, 40, Duration.ofSeconds(1));
 *     TaobaoClient client = new DefaultTaobaoClient(url, appKey, secret, new ClientOptions().flowControl(flow));
 * }
 * }</pre>
 *
 * <p>Creating a link does not connect: a process may start while Redis is away.
 */
public final class RedisLink implements AutoCloseable {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final LinkConnector connector;
    private final RedisOptions options;
    private final Runnable onClose;
    private final List<Runnable> onBack = new CopyOnWriteArrayList<>();
    private final LinkHealth health;
    private final ServerTime time;
    private volatile boolean isClosed;

    private RedisLink(
            Supplier<CompletionStage<LinkConnection>> opening, RedisOptions options, Clock machine, Runnable onClose) {
        this.connector = new LinkConnector(opening, this::reconnected);
        this.options = options;
        this.time = new ServerTime(System::nanoTime, machine);
        this.onClose = onClose;
        this.health = new LinkHealth(
                System::nanoTime, options.listener(), () -> onBack.forEach(Runnable::run), connector::renew);
    }

    /**
     * Creates a link with a Lettuce client of its own, which is shut down with the link.
     *
     * @param uri host, port, user, password, TLS, or the sentinels that know the server: see Lettuce
     */
    public static RedisLink to(RedisURI uri, RedisOptions options) {
        return to(uri, options, Clock.systemUTC());
    }

    /** Creates a link on a machine with that clock; tests use it. */
    static RedisLink to(RedisURI uri, RedisOptions options, Clock machine) {
        ClientResources resources = LinkClients.resources();
        RedisClient client = RedisClient.create(resources);
        client.setOptions(LinkClients.options(options));
        return new RedisLink(() -> opened(client, uri), options, machine, () -> {
            client.shutdown();
            resources.shutdown().syncUninterruptibly();
        });
    }

    /**
     * Creates a link to a Redis Cluster, with a Lettuce client of its own, which is shut down with the link. Keys that a script reads
     * together lie in one slot.
     *
     * @param seeds some of its nodes, from which the others are learned
     * @throws IllegalArgumentException if there are none
     */
    public static RedisLink toCluster(Collection<RedisURI> seeds, RedisOptions options) {
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("name one node of the Redis Cluster or more");
        }
        ClientResources resources = LinkClients.resources();
        RedisClusterClient client = RedisClusterClient.create(resources, seeds);
        client.setOptions(LinkClients.clusterOptions(options));
        return new RedisLink(() -> opened(client), options, Clock.systemUTC(), () -> {
            client.shutdown();
            resources.shutdown().syncUninterruptibly();
        });
    }

    /**
     * Creates a link with your client. The link opens one connection and closes that one; you shut the client down.
     *
     * <p>A client that keeps commands while it is not connected, as Lettuce's does by default, sends them late; set it to {@link
     * ClientOptions.DisconnectedBehavior#REJECT_COMMANDS}.
     */
    public static RedisLink over(RedisClient client, RedisURI uri, RedisOptions options) {
        return new RedisLink(() -> opened(client, uri), options, Clock.systemUTC(), () -> {});
    }

    private static CompletionStage<LinkConnection> opened(RedisClient client, RedisURI uri) {
        return client.connectAsync(CODEC, uri).thenApply(LinkConnection::toServer);
    }

    /** Learns the nodes anew: those that were known may be gone. */
    private static CompletionStage<LinkConnection> opened(RedisClusterClient client) {
        return client.refreshPartitionsAsync()
                .thenCompose(known -> client.connectAsync(CODEC))
                .thenApply(LinkConnection::toCluster);
    }

    /**
     * Opens the connection and waits until Redis has answered, so that the first call need not: when the application starts, for
     * example.
     *
     * @throws RedisUnreachableException if Redis does not answer; the link stays usable, and connects when it is needed
     */
    public void connect() {
        Blocking.get(run(Script.FIND, Collections.singletonList(keys().ban("", ""))));
    }

    /** Returns why Redis is not asked at present, for a health check; empty while it answers, and before it was needed. */
    public Optional<RedisUnreachableException> failure() {
        return health.loss();
    }

    /**
     * Returns the clock of Redis: all processes of the fleet see the same time, even if the clocks of their machines are wrong. Until
     * Redis has answered once, it shows this machine's time. Use it for {@code SessionOptions.clock} and {@code OAuthOptions.clock}.
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

    RedisKeys keys() {
        return new RedisKeys(options.prefix());
    }

    LinkConnector connector() {
        return connector;
    }

    private void reconnected() {
        health.circuit().reconnected();
        onBack.forEach(Runnable::run);
    }

    /** Adds what runs when Redis answers again, and may have lost keys meanwhile. */
    void onBack(Runnable listener) {
        onBack.add(listener);
    }

    LinkHealth health() {
        return health;
    }

    CircuitBreaker circuit() {
        return health.circuit();
    }

    /**
     * Asks Redis, unless it is known not to answer.
     *
     * @return fails with a {@link RedisUnreachableException}, before long
     */
    <T> CompletableFuture<T> ask(Function<RedisClusterAsyncCommands<String, byte[]>, CompletionStage<T>> query) {
        if (isClosed) {
            return CompletableFuture.failedFuture(
                    new RedisUnreachableException("Redis is not asked any more", new LinkClosedException()));
        }
        if (!health.circuit().allowsQuery()) {
            return CompletableFuture.failedFuture(health.notAsked());
        }
        return new RedisQuery<>(query, health, options.timeout()).over(connector);
    }

    /**
     * Runs a script whose answer begins with the time.
     *
     * @return what the answer says behind the time
     */
    CompletableFuture<List<Object>> run(Script script, List<String> keys, byte[]... args) {
        return ask(commands -> eval(commands, script, keys, args));
    }

    /**
     * Runs a script that does the same for each key. In a cluster it runs once for each: while a slot moves, some of its keys are on one
     * node and some on another, and scripts with several keys are refused.
     *
     * @return what the answers say behind the time, one after the other
     */
    CompletableFuture<List<Object>> runForEach(Script script, List<String> keys, byte[]... args) {
        return ask(commands -> commands instanceof RedisAdvancedClusterAsyncCommands
                ? joined(keys.stream()
                        .map(key -> eval(commands, script, List.of(key), args))
                        .toList())
                : eval(commands, script, keys, args));
    }

    private static CompletionStage<List<Object>> joined(List<CompletionStage<List<Object>>> answers) {
        CompletionStage<List<Object>> all = CompletableFuture.completedFuture(List.of());
        for (CompletionStage<List<Object>> answer : answers) {
            all = all.thenCombine(
                    answer,
                    (before, next) ->
                            Stream.concat(before.stream(), next.stream()).toList());
        }
        return all;
    }

    private CompletionStage<List<Object>> eval(
            RedisClusterAsyncCommands<String, byte[]> commands, Script script, List<String> keys, byte[]... args) {
        long asked = System.nanoTime();
        return commands.<List<Object>>eval(script.source(), ScriptOutputType.MULTI, keys.toArray(String[]::new), args)
                .thenApply(answer -> {
                    time.learn(asked, Script.nanos(answer));
                    return answer.subList(2, answer.size());
                });
    }

    @Override
    public void close() {
        isClosed = true;
        connector.close();
        onClose.run();
    }
}
