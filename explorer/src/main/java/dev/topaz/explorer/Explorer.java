package dev.topaz.explorer;

import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.Library;
import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.explorer.web.Endpoints;
import dev.topaz.explorer.web.Shelf;
import dev.topaz.explorer.web.WebServer;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The explorer at work: the page, the fake gateway behind it, and the specs, which are read while the page is already there. */
public final class Explorer implements AutoCloseable {
    private static final String APP_KEY = "12345678";
    private static final String APP_SECRET = "topaz-explorer-secret";
    private static final String SESSION = "topaz-explorer-session";

    private final CompletableFuture<Library> library;
    private final CompletableFuture<FakeGateway> gateway;
    private final WebServer server;

    private Explorer(List<SpecPlace> places, int port, Optional<Target> real, Optional<ApiCatalog> catalog) {
        CompletableFuture<List<SpecPlace>> afterThePage = new CompletableFuture<>();
        this.library = afterThePage.thenApplyAsync(Library::read);
        this.gateway = library.thenApply(Explorer::fakeGateway);
        this.server = WebServer.start(
                port,
                new Endpoints(
                        library.thenApply(read -> Shelf.of(read, catalog)),
                        gateway.thenApply(fake -> Stream.concat(Stream.of(target(fake)), real.stream())
                                .toList())));
        afterThePage.complete(places);
    }

    /**
     * Starts.
     *
     * @param places where the specs are
     * @param port 0 for any that is free
     * @param real a gateway that calls can go to, beside the fake one
     * @param catalog the APIs that are shown beside those with specs
     */
    public static Explorer start(
            List<SpecPlace> places, int port, Optional<Target> real, Optional<ApiCatalog> catalog) {
        return new Explorer(List.copyOf(places), port, real, catalog);
    }

    private static FakeGateway fakeGateway(Library library) {
        GatewaySetup setup = new GatewaySetup().app(APP_KEY, APP_SECRET).session(SESSION);
        library.specs().forEach(setup::api);
        return setup.start();
    }

    private static Target target(FakeGateway fake) {
        return new Target(Target.Id.FAKE, fake.url(), APP_KEY, APP_SECRET, SESSION);
    }

    /** The address of the page. */
    public String url() {
        return server.url();
    }

    /** What there is to show; waits until it is read. */
    public Library library() {
        return library.join();
    }

    @Override
    public void close() {
        server.close();
        gateway.join().close();
    }
}
