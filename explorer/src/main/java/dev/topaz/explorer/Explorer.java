package dev.topaz.explorer;

import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.Library;
import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.explorer.library.Topics;
import dev.topaz.explorer.web.Endpoints;
import dev.topaz.explorer.web.RequestEndpoints;
import dev.topaz.explorer.web.TopicEndpoints;
import dev.topaz.explorer.web.WebServer;
import dev.topaz.spec.catalog.ApiCatalog;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The explorer at work: the page, the fake platform behind it, and the specs, which are read while the page is already there. */
public final class Explorer implements AutoCloseable {
    private final LocalPlatform platform;
    private final WebServer server;

    private Explorer(LocalPlatform platform, PageSettings settings) {
        this.platform = platform;
        this.server = WebServer.start(
                settings.port(),
                new Endpoints(
                        platform.apis(),
                        platform.targets(),
                        new TopicEndpoints(platform::topics, platform.publisher(), LocalPlatform.APP_KEY),
                        new RequestEndpoints(settings.requests())));
    }

    /**
     * Starts the explorer.
     *
     * @param places where the specs are
     * @param port of the page, 0 for any that is free
     * @param real a gateway that calls can go to, beside the fake one
     * @param catalog the APIs that are shown beside those with specs
     */
    public static Explorer start(
            List<SpecPlace> places, int port, Optional<Target> real, Optional<ApiCatalog> catalog) {
        return start(places, new PageSettings(port, Optional.empty()), real, catalog);
    }

    static Explorer start(
            List<SpecPlace> places, PageSettings settings, Optional<Target> real, Optional<ApiCatalog> catalog) {
        LocalPlatform platform = new LocalPlatform(real, catalog);
        try {
            Explorer explorer = new Explorer(platform, settings);
            platform.read(places);
            return explorer;
        } catch (UncheckedIOException e) {
            platform.close();
            throw e;
        }
    }

    /** Returns the address of the page. */
    public String url() {
        return server.url();
    }

    /** Returns all documents; waits until they are read. */
    public Library library() {
        return platform.library().join();
    }

    /** Passes on the message topics when a page first shows them. */
    void whenTopicsAreRead(Consumer<Topics> reader) {
        platform.whenTopicsAreRead(reader);
    }

    @Override
    public void close() {
        server.close();
        platform.close();
    }
}
