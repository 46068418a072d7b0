package dev.topaz.messages;

import dev.topaz.messages.api.TmcAuthGetRequest;
import dev.topaz.messages.api.TmcMessagesConfirmRequest;
import dev.topaz.messages.api.TmcMessagesConsumeRequest;
import dev.topaz.messages.api.TmcMessagesConsumeResponse.TmcMessage;
import dev.topaz.runtime.TaobaoClient;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plain APIs of messages, over the runtime's client. */
final class ClientMessageApi implements MessageApi {
    private final TaobaoClient client;

    ClientMessageApi(TaobaoClient client) {
        this.client = client;
    }

    @Override
    public String token(String group) {
        @Nullable
        String token =
                client.call(new TmcAuthGetRequest().setGroup(group), null).getResult();
        if (token == null) {
            throw new MessageException("taobao.tmc.auth.get answered without a token for the group " + group, null);
        }
        return token;
    }

    @Override
    public List<Message> consume(String group, int quantity) {
        TmcMessagesConsumeRequest request =
                new TmcMessagesConsumeRequest().setGroupName(group).setQuantity((long) quantity);
        @Nullable List<TmcMessage> received = client.call(request, null).getMessages();
        List<Message> messages = new ArrayList<>();
        if (received != null) {
            received.forEach(each -> messages.add(message(group, each)));
        }
        return messages;
    }

    @Override
    public void confirm(String group, List<Long> ids) {
        String joined = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        TmcMessagesConfirmRequest request = new TmcMessagesConfirmRequest().setGroupName(group);
        request.setSMessageIds(joined);
        @Nullable Boolean success = client.call(request, null).getIsSuccess();
        if (!Boolean.TRUE.equals(success)) {
            throw new MessageException("taobao.tmc.messages.confirm answered is_success=" + success, null);
        }
    }

    private static Message message(String group, TmcMessage from) {
        @Nullable Long id = from.getId();
        if (id == null) {
            throw new MessageException("taobao.tmc.messages.consume answered with a message without an id", null);
        }
        @Nullable Date published = from.getPubTime();
        return Message.builder(orEmpty(from.getTopic()), orEmpty(from.getContent()))
                .group(group)
                .id(id)
                .pubAppKey(from.getPubAppKey())
                .user(from.getUserId(), from.getUserNick())
                .publishedAt(published == null ? null : published.toInstant())
                .build();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
