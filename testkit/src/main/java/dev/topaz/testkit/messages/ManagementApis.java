package dev.topaz.testkit.messages;

import dev.topaz.messages.OutgoingMessage;
import dev.topaz.testkit.AnswerFields;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.ReceivedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The plain APIs that publish messages and manage their receivers, answered with what was called before: what is permitted is shown,
 * and what is produced is among the messages that were sent. Thread-safe.
 */
final class ManagementApis {
    private static final String DEFAULT_GROUP = "default";
    private static final String SESSION = "session";

    private final MessageStore store;
    private final Map<String, List<String>> topicsBySession = new TreeMap<>();
    private final TreeSet<String> groups = new TreeSet<>(List.of(DEFAULT_GROUP));

    ManagementApis(MessageStore store) {
        this.store = store;
    }

    /** Lets a gateway answer these APIs. An API without a spec is left out, because it cannot be called there. */
    void answerOn(FakeGateway gateway) {
        Map<String, BiConsumer<ReceivedCall, AnswerFields>> answers = Map.of(
                "taobao.tmc.message.produce", this::produce,
                "taobao.tmc.messages.produce", this::produceAll,
                "taobao.tmc.user.permit", this::permit,
                "taobao.tmc.user.cancel", this::cancel,
                "taobao.tmc.user.get", this::user,
                "taobao.tmc.group.add", this::addGroup,
                "taobao.tmc.group.delete", this::deleteGroup,
                "taobao.tmc.groups.get", this::groups);
        answers.forEach((api, answer) -> {
            if (gateway.specs().find(api).isPresent()) {
                gateway.answer(api, answer);
            }
        });
    }

    private void produce(ReceivedCall call, AnswerFields fields) {
        send(call, call.param("topic"), call.param("content"));
        fields.set("is_success", true);
    }

    private void produceAll(ReceivedCall call, AnswerFields fields) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (Map<String, Object> message : call.objects("messages")) {
            send(call, String.valueOf(message.get("topic")), String.valueOf(message.get("content")));
            results.add(Map.of("is_success", true));
        }
        fields.set("is_all_success", true).set("results", results);
    }

    private void send(ReceivedCall call, String topic, String content) {
        OutgoingMessage message = OutgoingMessage.of(topic, content);
        String session = call.protocol().getOrDefault(SESSION, "");
        store.sent(session.isEmpty() ? message : message.session(session));
    }

    private synchronized void permit(ReceivedCall call, AnswerFields fields) {
        topicsBySession.put(session(call), call.params().containsKey("topics") ? call.list("topics") : List.of());
        fields.set("is_success", true);
    }

    private synchronized void cancel(ReceivedCall call, AnswerFields fields) {
        topicsBySession.remove(session(call));
        fields.set("is_success", true);
    }

    private synchronized void user(ReceivedCall call, AnswerFields fields) {
        List<String> topics = topicsBySession.getOrDefault(session(call), List.of());
        fields.set("tmc_user.is_valid", topicsBySession.containsKey(session(call)))
                .set("tmc_user.topics", topics)
                .set("tmc_user.group_name", DEFAULT_GROUP);
    }

    private synchronized void addGroup(ReceivedCall call, AnswerFields fields) {
        groups.add(call.param("group_name"));
        fields.set("group_name", call.param("group_name"));
    }

    private synchronized void deleteGroup(ReceivedCall call, AnswerFields fields) {
        fields.set("is_success", groups.remove(call.param("group_name")));
    }

    private synchronized void groups(ReceivedCall call, AnswerFields fields) {
        List<Map<String, Object>> shown = new ArrayList<>();
        groups.forEach(group -> shown.add(Map.of("name", group)));
        fields.set("groups", shown).set("total_results", shown.size());
    }

    private static String session(ReceivedCall call) {
        return call.protocol().getOrDefault(SESSION, "");
    }
}
