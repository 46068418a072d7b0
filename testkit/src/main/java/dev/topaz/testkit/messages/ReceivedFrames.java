package dev.topaz.testkit.messages;

import dev.topaz.messages.OutgoingMessage;
import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.MessageKind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an accepted client sends: pull requests, confirmations, failures, messages. */
final class ReceivedFrames {
    private final MessageStore store;
    private final ChannelTroubles troubles;
    private final Consumer<GroupKey> delivery;

    /** @param delivery delivers what waits in a group */
    ReceivedFrames(MessageStore store, ChannelTroubles troubles, Consumer<GroupKey> delivery) {
        this.store = store;
        this.troubles = troubles;
        this.delivery = delivery;
    }

    void accept(ConnectedClient client, Frame frame) {
        if (!client.hasToken(frame.token())) {
            store.problem("a frame does not carry the token of its connection: " + frame);
            client.refuse(frame, Refused.TOKEN);
        } else if (MessageKind.PULL.isKindOf(frame)) {
            pull(client);
        } else if (MessageKind.CONFIRM.isKindOf(frame) && frame.header(FieldNames.ID) instanceof Long id) {
            store.change(client.group(), group -> group.confirm(id));
            delivery.accept(client.group());
        } else if (MessageKind.FAILED.isKindOf(frame) && frame.header(FieldNames.ID) instanceof Long id) {
            failed(client, new ReportedFailure(id, ConnectCheck.text(frame, FieldNames.REASON)));
        } else if (MessageKind.DATA.isKindOf(frame)) {
            sent(client, frame, troubles.next(ChannelTrouble.Occasion.SEND).orElse(null));
        } else {
            store.problem("an unknown frame: " + frame);
        }
    }

    private void pull(ConnectedClient client) {
        store.change(client.group(), group -> {
            group.retryReported();
            return group;
        });
        delivery.accept(client.group());
    }

    private void failed(ConnectedClient client, ReportedFailure failure) {
        store.change(client.group(), group -> {
            group.report(failure);
            return group;
        });
    }

    private void sent(ConnectedClient client, Frame frame, @Nullable ChannelTrouble trouble) {
        String topic = ConnectCheck.text(frame, FieldNames.TOPIC);
        String content = ConnectCheck.text(frame, FieldNames.CONTENT);
        if (topic.isEmpty() || content.isEmpty() || trouble == ChannelTrouble.SEND_REFUSED) {
            client.refuse(frame, Refused.MESSAGE);
            return;
        }
        OutgoingMessage message = OutgoingMessage.of(topic, content);
        String session = ConnectCheck.text(frame, FieldNames.SESSION);
        store.sent(session.isEmpty() ? message : message.session(session));
        if (frame.flag() > 0 && trouble != ChannelTrouble.SEND_UNANSWERED) {
            int wrong = trouble == ChannelTrouble.SEND_WITH_WRONG_FLAG ? 4711 : 0;
            client.acknowledge(frame.flag() + wrong);
        }
    }
}
