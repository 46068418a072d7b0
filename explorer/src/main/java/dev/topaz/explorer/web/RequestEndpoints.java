package dev.topaz.explorer.web;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.saved.RequestFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the page can ask of the folder of requests; nothing is kept where the user has named none. */
public final class RequestEndpoints {
    private final Optional<RequestFolder> folder;
    private final Map<String, Function<Question, Reply>> byName = Map.of(
            "GET /api/requests", this::list,
            "POST /api/requests", this::save,
            "POST /api/requests/delete", this::delete);

    public RequestEndpoints(Optional<RequestFolder> folder) {
        this.folder = folder;
    }

    /** A request that the page wants saved, or deleted; of one that is deleted, only the API counts. */
    record SaveOrder(String name, CallOrder order) {}

    Optional<Reply> answer(Question question) {
        return Optional.ofNullable(byName.get(question.method() + " " + question.path()))
                .map(endpoint -> endpoint.apply(question));
    }

    /** Keeps a call that was sent. */
    void keep(CallOrder order, String outcome) {
        folder.ifPresent(requests -> requests.keep(order, outcome));
    }

    private Reply list(Question question) {
        return entries(question.param("api"));
    }

    private Reply save(Question question) {
        SaveOrder wanted = ViewJson.read(question.body(), SaveOrder.class);
        return change(wanted, requests -> requests.save(wanted.name(), wanted.order()));
    }

    private Reply delete(Question question) {
        SaveOrder wanted = ViewJson.read(question.body(), SaveOrder.class);
        return change(wanted, requests -> requests.delete(wanted.order().api(), wanted.name()));
    }

    /** A change of the folder. */
    private interface Change {
        void make(RequestFolder requests);
    }

    private Reply change(SaveOrder wanted, Change change) {
        RequestFolder requests = folder.orElseThrow(
                () -> new BadRequest(404, "no folder for requests was named with --requests on the command line"));
        try {
            change.make(requests);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, String.valueOf(e.getMessage()));
        }
        return entries(wanted.order().api());
    }

    private Reply entries(String api) {
        List<RequestFolder.Entry> entries =
                folder.map(requests -> requests.list(api)).orElse(List.of());
        return Reply.json(ViewJson.write(Map.of(
                "folder", folder.map(requests -> requests.path().toString()).orElse(""), "requests", entries)));
    }
}
