package dev.topaz.explorer.web;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.call.CallReport;
import dev.topaz.explorer.call.Caller;
import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.snippet.JavaSnippet;
import dev.topaz.model.ApiModel;
import dev.topaz.openapi.OpenApi;
import dev.topaz.spec.ApiSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What the page can ask for. While the specs are still being read, questions wait. */
public final class Endpoints {
    private final CompletableFuture<Shelf> shelf;
    private final CompletableFuture<List<Target>> targets;
    private final Caller caller = new Caller();
    private final Map<String, Function<Question, Reply>> byName = Map.of(
            "GET /api/about", this::about,
            "GET /api/search", this::search,
            "GET /api/spec", this::spec,
            "GET /api/openapi", this::openApi,
            "POST /api/call", this::call);

    /** @param targets the fake gateway first */
    public Endpoints(CompletableFuture<Shelf> shelf, CompletableFuture<List<Target>> targets) {
        this.shelf = shelf;
        this.targets = targets;
    }

    Optional<Reply> answer(Question question) {
        return Optional.ofNullable(byName.get(question.method() + " " + question.path()))
                .map(endpoint -> endpoint.apply(question));
    }

    private Reply about(Question question) {
        return Reply.json(ViewJson.write(AboutView.of(shelf.join(), targets.join())));
    }

    private Reply search(Question question) {
        ApiSearch search = shelf.join().search();
        String text = question.param("q");
        return Reply.json(ViewJson.write(
                text.isBlank() ? search.category(question.param("category"), origin(question)) : search.text(text)));
    }

    private static HitsView.Hit.Origin origin(Question question) {
        return question.param("origin").equals("CATALOG") ? HitsView.Hit.Origin.CATALOG : HitsView.Hit.Origin.SPEC;
    }

    private Reply spec(Question question) {
        String name = question.param("name");
        return Reply.json(ViewJson.write(
                ApiView.of(shelf.join().spec(name), shelf.join().factsOf(name))));
    }

    private Reply openApi(Question question) {
        ApiSpec spec = shelf.join().spec(question.param("name"));
        return Reply.download(spec.name() + ".openapi.json", OpenApi.write(List.of(spec)));
    }

    private Reply call(Question question) {
        CallOrder order = ViewJson.read(question.body(), CallOrder.class);
        ApiSpec spec = shelf.join().spec(order.api());
        Target target = targets.join().stream()
                .filter(candidate -> candidate.id() == order.target())
                .findFirst()
                .orElseThrow(() -> new BadRequest(400, "no gateway was named on the command line"));
        Optional<ApiModel> model = Shelf.model(spec);
        CallReport report = caller.call(target, spec, model, order);
        String java = model.map(api -> JavaSnippet.of(api, order, target.url())).orElse("");
        return Reply.json(ViewJson.write(new CallView(report, java)));
    }
}
