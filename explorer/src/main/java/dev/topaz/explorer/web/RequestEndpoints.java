package dev.topaz.explorer.web;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.saved.RequestFolder;
import dev.topaz.spec.IoReason;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the page can ask of the folder of requests; nothing is kept where the user has named none. */
public final class RequestEndpoints {
    private static final System.Logger LOG = System.getLogger(RequestEndpoints.class.getName());

    private final Optional<RequestFolder> folder;
    private final Map<String, Function<BrowserRequest, Reply>> byName = Map.of(
            "GET /api/requests", this::list,
            "POST /api/requests", this::save,
            "POST /api/requests/delete", this::delete);

    public RequestEndpoints(Optional<RequestFolder> folder) {
        this.folder = folder;
    }

    /** A request that the page wants saved, or deleted; of one that is deleted, only the API counts. */
    record SaveOrder(String name, CallOrder order) {
        SaveOrder(@Nullable String name, @Nullable CallOrder order) {
            this.name = name == null ? "" : name;
            this.order =
                    order == null ? new CallOrder(null, null, null, null, null, null, null, null, null, null) : order;
        }
    }

    Optional<Reply> answer(BrowserRequest request) {
        return Optional.ofNullable(byName.get(request.method() + " " + request.path()))
                .map(endpoint -> endpoint.apply(request));
    }

    /** Keeps a call that was sent; a call that cannot be kept was made all the same. */
    void keep(CallOrder order, String outcome) {
        try {
            folder.ifPresent(requests -> requests.keep(order, outcome));
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "a request that was sent is not kept: " + IoReason.messageOf(e));
        }
    }

    private Reply list(BrowserRequest request) {
        String api = request.param("api");
        return change(() -> {}, api);
    }

    private Reply save(BrowserRequest request) {
        SaveOrder wanted = ViewJson.read(request.body(), SaveOrder.class);
        return change(
                () -> folder().save(wanted.name(), wanted.order()),
                wanted.order().api());
    }

    private Reply delete(BrowserRequest request) {
        SaveOrder wanted = ViewJson.read(request.body(), SaveOrder.class);
        String api = wanted.order().api();
        return change(() -> folder().delete(api, wanted.name()), api);
    }

    private RequestFolder folder() {
        return folder.orElseThrow(
                () -> new BadRequest(404, "no folder for requests was named with --requests on the command line"));
    }

    /** Changes the folder, and returns what is in it for an API. */
    private Reply change(Runnable change, String api) {
        try {
            change.run();
            return entries(api);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new BadRequest(500, IoReason.messageOf(e));
        }
    }

    private Reply entries(String api) {
        List<RequestFolder.Entry> entries =
                folder.map(requests -> requests.list(api)).orElse(List.of());
        return Reply.json(ViewJson.write(Map.of(
                "folder", folder.map(requests -> requests.path().toString()).orElse(""), "requests", entries)));
    }
}
