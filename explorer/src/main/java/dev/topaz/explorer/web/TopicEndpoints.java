package dev.topaz.explorer.web;

import dev.topaz.explorer.library.Topics;
import dev.topaz.spec.ApiSpec;
import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.ReportedFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the page of message topics can ask for. */
public final class TopicEndpoints {
    private static final int MAX_HITS = 200;

    private final CompletableFuture<Topics> topics;
    private final FakeMessageChannel channel;
    private final String appKey;
    private final Map<String, Function<Question, Reply>> byName = Map.of(
            "GET /api/topics", this::search,
            "GET /api/topic", this::topic,
            "GET /api/published", question -> Reply.json(ViewJson.write(published(id(question)))),
            "POST /api/publish", this::publish);

    /** @param appKey of the app that may connect to the channel */
    public TopicEndpoints(CompletableFuture<Topics> topics, FakeMessageChannel channel, String appKey) {
        this.topics = topics;
        this.channel = channel;
        this.appKey = appKey;
    }

    Optional<Reply> answer(Question question) {
        return Optional.ofNullable(byName.get(question.method() + " " + question.path()))
                .map(endpoint -> endpoint.apply(question));
    }

    private Reply search(Question question) {
        List<?> found = topics.join().search(question.param("q"));
        return Reply.json(ViewJson.write(Map.of(
                "count", found.size(),
                "topics", found.subList(0, Math.min(MAX_HITS, found.size())),
                "channel", channel.url(),
                "appKey", appKey)));
    }

    private Reply topic(Question question) {
        String name = question.param("name");
        ApiSpec topic = find(name);
        return Reply.json(ViewJson.write(TopicView.of(topic, topics.join().factsOf(name), channel.url())));
    }

    private Reply publish(Question question) {
        PublishOrder order = ViewJson.read(question.body(), PublishOrder.class);
        find(order.topic());
        if (!isObject(order.content())) {
            throw new BadRequest(400, "the content is not a JSON object");
        }
        return Reply.json(ViewJson.write(published(channel.publish(order.topic(), order.content()))));
    }

    private static boolean isObject(String json) {
        try {
            return JsonMapper.shared().readTree(json).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private PublishedView published(long id) {
        String reason = channel.failures().stream()
                .filter(failure -> failure.id() == id)
                .map(ReportedFailure::toString)
                .reduce("", (first, last) -> last);
        PublishedView.State open = reason.isEmpty() ? PublishedView.State.WAITING : PublishedView.State.FAILED;
        boolean confirmed = channel.confirmed().contains(id);
        return new PublishedView(
                id, channel.clients(), confirmed ? PublishedView.State.CONFIRMED : open, confirmed ? "" : reason);
    }

    private static long id(Question question) {
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
