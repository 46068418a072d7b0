package dev.topaz.testkit.messages;

import dev.topaz.messages.Message;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameEncoder;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

/** One connection that was accepted: delivers the messages of its group, and lets trouble befall them. */
final class ConnectedClient {
    private final WebSocket connection;
    private final GroupKey group;
    private final String token;
    private final ChannelTroubles troubles;
    private final Clock clock;
    private @Nullable Message heldBack;
    private volatile boolean isSilent;

    ConnectedClient(WebSocket connection, GroupKey group, String token, MessageChannelSetup setup) {
        this.connection = connection;
        this.group = group;
        this.token = token;
        this.troubles = setup.troubles;
        this.clock = setup.clock;
    }

    GroupKey group() {
        return group;
    }

    boolean hasToken(@Nullable String other) {
        return token.equals(other);
    }

    boolean isSilent() {
        return isSilent;
    }

    void accept(int flag) {
        send(ServerFrames.accepted(flag, token));
    }

    void acknowledge(int flag) {
        send(ServerFrames.acknowledged(token, flag));
    }

    void refuse(Frame frame, FrameRefusal why) {
        send(ServerFrames.sendRefused(token, frame.flag(), why));
    }

    private void send(Frame frame) {
        if (!isSilent) {
            write(FrameEncoder.encode(frame));
        }
    }

    /** Delivers a message, unless it is in trouble. */
    synchronized void deliver(Message message) {
        Optional<ChannelTrouble> trouble = troubles.next(ChannelTrouble.Occasion.DELIVERY);
        if (trouble.isPresent()) {
            deliver(message, trouble.get());
        } else {
            send(ServerFrames.data(token, message, clock.instant()));
            deliverHeldBack();
        }
    }

    /** Delivers what waits for a successor that has not come. */
    synchronized void deliverHeldBack() {
        Message late = heldBack;
        if (late != null) {
            heldBack = null;
            send(ServerFrames.data(token, late, clock.instant()));
        }
    }

    private void deliver(Message message, ChannelTrouble trouble) {
        Frame frame = ServerFrames.data(token, message, clock.instant());
        switch (trouble) {
            case CONNECTION_DROPPED -> drop();
            case HALF_FRAME -> writeHalf(FrameEncoder.encode(frame));
            case DUPLICATED -> {
                send(frame);
                send(frame);
            }
            case OUT_OF_ORDER -> heldBack = message;
            case SILENCE -> isSilent = true;
            case TOKEN_REFUSED,
                    CONNECT_UNANSWERED,
                    CONNECT_WITH_WRONG_FLAG,
                    SEND_UNANSWERED,
                    SEND_WITH_WRONG_FLAG,
                    SEND_REFUSED -> throw new AssertionError(trouble + " is no trouble of a delivery");
        }
    }

    private void writeHalf(byte[] whole) {
        write(Arrays.copyOf(whole, whole.length / 2));
    }

    /** Ends the connection without a goodbye. */
    void drop() {
        connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped");
    }

    private void write(byte[] bytes) {
        try {
            connection.send(bytes);
        } catch (WebsocketNotConnectedException e) {
            // It is closing: what was delivered over it waits again when it is closed.
        }
    }
}
