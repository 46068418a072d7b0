package dev.topaz.explorer.web;

import dev.topaz.explorer.call.MessagePublisher;
import dev.topaz.explorer.library.Topics;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the page of message topics can ask for. */
public final class TopicEndpoints {
    private final Supplier<CompletableFuture<Topics>> topics;
    private final MessagePublisher publisher;
    private final String appKey;
    private final Map<String, Function<BrowserRequest, Reply>> byName = Map.of(
            "GET /api/topics", this::search,
            "GET /api/topic", this::topic,
            "GET /api/published", this::published,
            "POST /api/publish", this::publish);

    /**
     * Creates the endpoints.
     *
     * @param topics asked for when the page first shows topics
     * @param appKey of the app that may connect to the channel
     */
    public TopicEndpoints(Supplier<CompletableFuture<Topics>> topics, MessagePublisher publisher, String appKey) {
        this.topics = topics;
        this.publisher = publisher;
        this.appKey = appKey;
    }

    Optional<Reply> answer(BrowserRequest request) {
        return Optional.ofNullable(byName.get(request.method() + " " + request.path()))
                .map(endpoint -> endpoint.apply(request));
    }

    private Reply search(BrowserRequest request) {
        Topics all = topics.get().join();
        List<CatalogTitle> found = all.search(request.param("q"));
        return Reply.json(ViewJson.write(Map.of(
                "count", found.size(),
                "topics", request.page().of(found),
                "problems", all.problems().stream().map(Problem::toString).toList(),
                "channel", publisher.url(),
                "appKey", appKey)));
    }

    private Reply topic(BrowserRequest request) {
        String name = request.param("name");
        ApiSpec topic = find(name);
        return Reply.json(ViewJson.write(TopicView.of(topic, topics.get().join().factsOf(name), publisher.url())));
    }

    private Reply publish(BrowserRequest request) {
        PublishOrder order = ViewJson.read(request.body(), PublishOrder.class);
        find(order.topic());
        try {
            return Reply.json(ViewJson.write(publisher.publish(order.topic(), order.content())));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, String.valueOf(e.getMessage()));
        }
    }

    private Reply published(BrowserRequest request) {
        return Reply.json(ViewJson.write(publisher.find(id(request))));
    }

    private static long id(BrowserRequest request) {
        try {
            return Long.parseLong(request.param("id"));
        } catch (NumberFormatException e) {
            throw new BadRequest(400, "'" + request.param("id") + "' is not the number of a message");
        }
    }

    private ApiSpec find(String topic) {
        return topics.get()
                .join()
                .find(topic)
                .orElseThrow(() -> new BadRequest(404, "there is no spec of the topic '" + topic + "'"));
    }
}
