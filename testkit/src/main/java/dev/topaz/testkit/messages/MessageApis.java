package dev.topaz.testkit.messages;

import dev.topaz.messages.Message;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.ReceivedCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plain APIs of messages, answered with the messages of a channel. */
final class MessageApis {
    private static final String NO_TOKEN_WANTED = "any-token";

    private final MessageStore store;
    private final MessageChannelSetup setup;
    private final String appKey;

    MessageApis(MessageStore store, MessageChannelSetup setup, String appKey) {
        this.store = store;
        this.setup = setup;
        this.appKey = appKey;
    }

    void answerOn(FakeGateway gateway) {
        String token = setup.tokens.stream().findFirst().orElse(NO_TOKEN_WANTED);
        gateway.answer("taobao.tmc.auth.get", fields -> fields.set("result", token));
        gateway.answer("taobao.tmc.messages.consume", (call, fields) -> fields.set("messages", consume(call)));
        gateway.answer("taobao.tmc.messages.confirm", (call, fields) -> fields.set("is_success", confirm(call)));
        new ManagementApis(store).answerOn(gateway);
    }

    private List<Map<String, Object>> consume(ReceivedCall call) {
        long quantity = call.number("quantity");
        return store.change(group(call), group -> {
            List<Map<String, Object>> messages = deliver(group, quantity);
            if (messages.isEmpty()) {
                // Nothing new: what was handed out before and not confirmed comes again.
                group.release(this);
            }
            return messages;
        });
    }

    private List<Map<String, Object>> deliver(GroupMessages group, long quantity) {
        List<Map<String, Object>> messages = new ArrayList<>();
        while (messages.size() < quantity) {
            @Nullable Message next = group.deliverNext(this);
            if (next == null) {
                break;
            }
            messages.add(fields(next));
        }
        return messages;
    }

    private boolean confirm(ReceivedCall call) {
        ids(call, "s_message_ids").forEach(id -> store.change(group(call), group -> group.confirm(id)));
        ids(call, "f_message_ids")
                .forEach(id -> store.change(group(call), group -> {
                    group.report(new ReportedFailure(id, "reported without a reason"));
                    return group;
                }));
        return true;
    }

    private static List<Long> ids(ReceivedCall call, String name) {
        return call.params().containsKey(name)
                ? call.list(name).stream().map(Long::valueOf).toList()
                : List.of();
    }

    private GroupKey group(ReceivedCall call) {
        return new GroupKey(appKey, call.param("group_name"));
    }

    private static Map<String, Object> fields(Message message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", message.getId());
        fields.put("topic", message.getTopic());
        fields.put("content", message.getContent());
        Optional.ofNullable(message.getPubAppKey()).ifPresent(value -> fields.put("pub_app_key", value));
        message.publishedAt().ifPresent(value -> fields.put("pub_time", value));
        Optional.ofNullable(message.getUserId()).ifPresent(value -> fields.put("user_id", value));
        Optional.ofNullable(message.getUserNick()).ifPresent(value -> fields.put("user_nick", value));
        return fields;
    }
}
