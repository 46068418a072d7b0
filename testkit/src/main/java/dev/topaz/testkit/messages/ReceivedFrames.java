package dev.topaz.testkit.messages;

import dev.topaz.messages.OutgoingMessage;
import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.MessageKind;
import java.util.Optional;
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
        Optional<MessageKind> kind = HeaderValues.kind(frame);
        if (!client.hasToken(frame.token())) {
            store.problem("a frame does not carry the token of its connection: " + frame);
            client.refuse(frame, FrameRefusal.TOKEN);
        } else if (kind.isPresent() && hasId(frame, kind.get())) {
            accept(client, kind.get(), frame);
        } else {
            store.problem("an unknown frame: " + frame);
        }
    }

    /** Outcomes have one. */
    private static boolean hasId(Frame frame, MessageKind kind) {
        boolean isOutcome = kind == MessageKind.CONFIRM || kind == MessageKind.FAILED;
        return !isOutcome || HeaderValues.number(frame, FieldNames.ID).isPresent();
    }

    private void accept(ConnectedClient client, MessageKind kind, Frame frame) {
        switch (kind) {
            case PULL -> pull(client);
            case CONFIRM -> confirmed(client, id(frame));
            case FAILED -> failed(client, new ReportedFailure(id(frame), HeaderValues.text(frame, FieldNames.REASON)));
            case DATA -> {
                sent(client, frame, troubles.next(ChannelTrouble.Occasion.SEND).orElse(null));
                return;
            }
        }
        // A flag asks for an answer; the official client asks for one only when it sends a message.
        if (frame.flag() > 0) {
            client.acknowledge(frame.flag());
        }
    }

    private static long id(Frame outcome) {
        return HeaderValues.number(outcome, FieldNames.ID).orElseThrow();
    }

    private void pull(ConnectedClient client) {
        store.change(client.group(), group -> {
            group.retryReported();
            return group;
        });
        delivery.accept(client.group());
    }

    private void confirmed(ConnectedClient client, long id) {
        store.change(client.group(), group -> group.confirm(id));
        delivery.accept(client.group());
    }

    private void failed(ConnectedClient client, ReportedFailure failure) {
        store.change(client.group(), group -> {
            group.report(failure);
            return group;
        });
    }

    private void sent(ConnectedClient client, Frame frame, @Nullable ChannelTrouble trouble) {
        String topic = HeaderValues.text(frame, FieldNames.TOPIC);
        String content = HeaderValues.text(frame, FieldNames.CONTENT);
        if (topic.isEmpty() || content.isEmpty() || trouble == ChannelTrouble.SEND_REFUSED) {
            client.refuse(frame, FrameRefusal.MESSAGE);
            return;
        }
        OutgoingMessage message = OutgoingMessage.of(topic, content);
        String session = HeaderValues.text(frame, FieldNames.SESSION);
        store.sent(session.isEmpty() ? message : message.session(session));
        if (frame.flag() > 0 && trouble != ChannelTrouble.SEND_UNANSWERED) {
            int wrong = trouble == ChannelTrouble.SEND_WITH_WRONG_FLAG ? 4711 : 0;
            client.acknowledge(frame.flag() + wrong);
        }
    }
}
