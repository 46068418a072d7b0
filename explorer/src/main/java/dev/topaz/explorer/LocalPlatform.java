package dev.topaz.explorer;

import dev.topaz.explorer.call.MessagePublisher;
import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.library.Library;
import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.explorer.library.Topics;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.MessageChannelSetup;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The specs of a user and the fake platform that serves them in this process; the page and the MCP server show the same. */
final class LocalPlatform implements AutoCloseable {
    static final String APP_KEY = "12345678";

    private static final String APP_SECRET = "topaz-explorer-secret";
    private static final String SESSION = "topaz-explorer-session";

    private final CompletableFuture<List<SpecPlace>> places = new CompletableFuture<>();
    private final CompletableFuture<Library> library;
    private final CompletableFuture<KnownApis> apis;
    private final CompletableFuture<Void> topicsWanted = new CompletableFuture<>();
    private final CompletableFuture<Topics> topics;
    private final CompletableFuture<FakeGateway> gateway;
    private final CompletableFuture<List<Target>> targets;
    private final FakeMessageChannel channel;

    /**
     * Starts the message channel; specs are read, and the gateway starts, after {@link #read}.
     *
     * @param real a gateway that calls can go to, beside the fake one
     * @param catalog the APIs that are shown beside those with specs
     */
    LocalPlatform(Optional<Target> real, Optional<ApiCatalog> catalog) {
        this.channel = new MessageChannelSetup().app(APP_KEY, APP_SECRET).start();
        this.library = places.thenApplyAsync(Library::read);
        this.apis = library.thenApply(read -> KnownApis.of(read, catalog));
        this.topics = topicsWanted.thenCombineAsync(places, (wanted, read) -> Topics.of(read, catalog));
        this.gateway = library.thenApply(LocalPlatform::fakeGateway);
        this.targets = gateway.thenApply(
                fake -> Stream.concat(Stream.of(target(fake)), real.stream()).toList());
    }

    /** Begins to read the specs. */
    void read(List<SpecPlace> from) {
        places.complete(List.copyOf(from));
    }

    private static FakeGateway fakeGateway(Library library) {
        GatewaySetup setup = new GatewaySetup().app(APP_KEY, APP_SECRET).session(SESSION);
        library.specs().forEach(setup::api);
        return setup.start();
    }

    private static Target target(FakeGateway fake) {
        return new Target(Target.Id.FAKE, fake.url(), APP_KEY, APP_SECRET, SESSION);
    }

    CompletableFuture<Library> library() {
        return library;
    }

    CompletableFuture<KnownApis> apis() {
        return apis;
    }

    /** Returns the message topics, which are read from now on: the first page does not show them. */
    CompletableFuture<Topics> topics() {
        topicsWanted.complete(null);
        return topics;
    }

    /** Passes on the message topics when they are read, which they may never be. */
    void whenTopicsAreRead(Consumer<Topics> reader) {
        CompletableFuture<Void> unused = topics.thenAccept(reader);
    }

    /** Returns where calls can go, the fake gateway first. */
    CompletableFuture<List<Target>> targets() {
        return targets;
    }

    MessagePublisher publisher() {
        return new MessagePublisher(channel);
    }

    @Override
    public void close() {
        try {
            if (places.isDone()) {
                gateway.join().close();
            }
        } finally {
            channel.close();
        }
    }
}
