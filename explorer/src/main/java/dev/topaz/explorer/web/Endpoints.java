package dev.topaz.explorer.web;

import dev.topaz.explorer.call.CallExecutor;
import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.call.CallReport;
import dev.topaz.explorer.call.ParamChecks;
import dev.topaz.explorer.call.ParamProblem;
import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.ApiSearch;
import dev.topaz.explorer.library.ApiSearchResult.Hit;
import dev.topaz.explorer.library.CategoryGroup;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.snippet.JavaSnippet;
import dev.topaz.model.ApiModel;
import dev.topaz.openapi.OpenApi;
import dev.topaz.spec.ApiSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What the page can ask for. While the specs are still being read, requests wait. */
public final class Endpoints {
    private final CompletableFuture<KnownApis> apis;
    private final CompletableFuture<List<Target>> targets;
    private final CompletableFuture<String> about;
    private final CompletableFuture<Void> shown = new CompletableFuture<>();
    private final CompletableFuture<ApiSearch> search;
    private final TopicEndpoints topics;
    private final RequestEndpoints requests;
    private final CallExecutor executor = new CallExecutor();
    private final Map<String, Function<BrowserRequest, Reply>> byName = Map.of(
            "GET /api/about", this::about,
            "GET /api/categories", this::categories,
            "GET /api/search", this::search,
            "GET /api/spec", this::spec,
            "GET /api/openapi", this::openApi,
            "POST /api/check", this::check,
            "POST /api/call", this::call);

    /** @param targets the fake gateway first */
    public Endpoints(
            CompletableFuture<KnownApis> apis,
            CompletableFuture<List<Target>> targets,
            TopicEndpoints topics,
            RequestEndpoints requests) {
        this.apis = apis;
        this.targets = targets;
        this.topics = topics;
        this.requests = requests;
        // Written while the browser still loads the page.
        this.about = apis.thenCombineAsync(
                targets, (known, gateways) -> AboutView.of(known, gateways).json());
        this.search = shown.thenCombineAsync(apis, (page, known) -> prepared(known));
    }

    /** Does what would delay the first page if it were done before, and the first search and the first call if it were done later. */
    private static ApiSearch prepared(KnownApis apis) {
        ViewJson.write(new CallView(new CallReport(List.of(), null, null, null), ""));
        return apis.search().prepared();
    }

    Optional<Reply> answer(BrowserRequest request) {
        return Optional.ofNullable(byName.get(request.method() + " " + request.path()))
                .map(endpoint -> endpoint.apply(request))
                .or(() -> topics.answer(request))
                .or(() -> requests.answer(request));
    }

    private Reply about(BrowserRequest request) {
        Reply reply = Reply.json(about.join());
        shown.complete(null);
        return reply;
    }

    /** Returns the categories of the catalogue. */
    private Reply categories(BrowserRequest request) {
        return Reply.json(ViewJson.write(CategoryGroup.of(apis.join().catalog().categories())));
    }

    private Reply search(BrowserRequest request) {
        shown.complete(null);
        String text = request.param("q");
        return Reply.json(ViewJson.write(
                text.isBlank()
                        ? search.join().category(request.param("category"), origin(request), request.page())
                        : search.join().text(text, request.page())));
    }

    private static Hit.Origin origin(BrowserRequest request) {
        return request.param("origin").equals("CATALOG") ? Hit.Origin.CATALOG : Hit.Origin.SPEC;
    }

    private Reply spec(BrowserRequest request) {
        String name = request.param("name");
        return Reply.json(ViewJson.write(ApiView.of(find(name), apis.join().factsOf(name))));
    }

    private Reply openApi(BrowserRequest request) {
        ApiSpec spec = find(request.param("name"));
        return Reply.download(spec.name() + ".openapi.json", OpenApi.write(List.of(spec)));
    }

    private ApiSpec find(String api) {
        return apis.join().find(api).orElseThrow(() -> new BadRequest(404, "there is no spec of '" + api + "'"));
    }

    /** Checks the form while it is filled in; the page shows the result beside the fields. */
    private Reply check(BrowserRequest request) {
        CallOrder order = ViewJson.read(request.body(), CallOrder.class);
        ApiSpec spec = find(order.api());
        List<ParamProblem> problems = ParamChecks.problems(spec, order.params(), order.files());
        return Reply.json(ViewJson.write(Map.of("problems", problems)));
    }

    private Reply call(BrowserRequest request) {
        CallOrder order = ViewJson.read(request.body(), CallOrder.class);
        ApiSpec spec = find(order.api());
        Target target = targets.join().stream()
                .filter(candidate -> candidate.id() == order.target())
                .findFirst()
                .orElseThrow(() -> new BadRequest(400, "no gateway was named on the command line"));
        Optional<ApiModel> model = KnownApis.model(spec);
        CallReport report = executor.call(target, spec, model, order);
        if (order.step() == CallOrder.Step.SEND && report.problems().isEmpty()) {
            requests.keep(order, report.outcome());
        }
        String java = model.map(api ->
                        JavaSnippet.of(api, order, target.url(), apis.join().sharing(spec)))
                .orElse("");
        return Reply.json(ViewJson.write(new CallView(report, java)));
    }
}
