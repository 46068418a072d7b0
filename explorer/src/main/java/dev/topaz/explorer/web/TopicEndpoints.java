package dev.topaz.explorer.web;

import dev.topaz.explorer.call.MessagePublisher;
import dev.topaz.explorer.library.Topics;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.CatalogTitle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What the page of message topics can ask for. */
public final class TopicEndpoints {
    private final CompletableFuture<Topics> topics;
    private final MessagePublisher publisher;
    private final String appKey;
    private final Map<String, Function<BrowserRequest, Reply>> byName = Map.of(
            "GET /api/topics", this::search,
            "GET /api/topic", this::topic,
            "GET /api/published", this::published,
            "POST /api/publish", this::publish);

    /** @param appKey of the app that may connect to the channel */
    public TopicEndpoints(CompletableFuture<Topics> topics, MessagePublisher publisher, String appKey) {
        this.topics = topics;
        this.publisher = publisher;
        this.appKey = appKey;
    }

    Optional<Reply> answer(BrowserRequest question) {
        return Optional.ofNullable(byName.get(question.method() + " " + question.path()))
                .map(endpoint -> endpoint.apply(question));
    }

    private Reply search(BrowserRequest question) {
        List<CatalogTitle> found = topics.join().search(question.param("q"));
        return Reply.json(ViewJson.write(Map.of(
                "count", found.size(),
                "topics", question.page().of(found),
                "channel", publisher.url(),
                "appKey", appKey)));
    }

    private Reply topic(BrowserRequest question) {
        String name = question.param("name");
        ApiSpec topic = find(name);
        return Reply.json(ViewJson.write(TopicView.of(topic, topics.join().factsOf(name), publisher.url())));
    }

    private Reply publish(BrowserRequest question) {
        PublishOrder order = ViewJson.read(question.body(), PublishOrder.class);
        find(order.topic());
        try {
            return Reply.json(ViewJson.write(publisher.publish(order.topic(), order.content())));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, String.valueOf(e.getMessage()));
        }
    }

    private Reply published(BrowserRequest question) {
        return Reply.json(ViewJson.write(publisher.find(id(question))));
    }

    private static long id(BrowserRequest question) {
        try {
            return Long.parseLong(question.param("id"));
        } catch (NumberFormatException e) {
            throw new BadRequest(400, "'" + question.param("id") + "' is not the number of a message");
        }
    }

    private ApiSpec find(String topic) {
        return topics.join()
                .find(topic)
                .orElseThrow(() -> new BadRequest(404, "there is no spec of the topic '" + topic + "'"));
    }
}
