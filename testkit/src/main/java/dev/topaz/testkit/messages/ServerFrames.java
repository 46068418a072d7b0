package dev.topaz.testkit.messages;

import dev.topaz.messages.Message;
import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MessageKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The frames that the platform sends. Behind the handshake all of them carry the token of the connection: the official client
 * takes a frame without it for one of a stranger, and closes the connection.
 */
final class ServerFrames {
    /** Content of so many characters travels compressed. */
    private static final int COMPRESSED_FROM = 2048;

    private ServerFrames() {}

    static Frame accepted(int flag, String token) {
        return Frame.builder(FrameType.CONNECT_ACK).flag(flag).token(token).build();
    }

    static Frame connectRefused(int flag, FrameRefusal why) {
        return Frame.builder(FrameType.CONNECT_ACK)
                .flag(flag)
                .status(why.status())
                .statusPhrase(why.phrase())
                .build();
    }

    static Frame sendRefused(String token, int flag, FrameRefusal why) {
        return Frame.builder(FrameType.SEND_ACK)
                .token(token)
                .flag(flag)
                .status(why.status())
                .statusPhrase(why.phrase())
                .build();
    }

    static Frame acknowledged(String token, int flag) {
        return Frame.builder(FrameType.SEND_ACK).token(token).flag(flag).build();
    }

    static Frame data(String token, Message message, Instant now) {
        Frame.Builder frame = Frame.builder(FrameType.SEND)
                .token(token)
                .header(FieldNames.KIND, MessageKind.DATA.code())
                .header(FieldNames.ID, message.getId())
                .header(FieldNames.TOPIC, message.getTopic())
                .header(FieldNames.CONTENT, content(message.getContent()))
                .header(FieldNames.PUBLISHED, message.getPubTime())
                .header(FieldNames.SENT, Date.from(now));
        optional(frame, FieldNames.PUBLISHER, message.getPubAppKey());
        optional(frame, FieldNames.USER_ID, message.getUserId());
        optional(frame, FieldNames.NICK, message.getUserNick());
        optional(frame, FieldNames.DATA_ID, message.getDataId());
        return frame.build();
    }

    private static void optional(Frame.Builder frame, String name, @Nullable Object value) {
        if (value != null) {
            frame.header(name, value);
        }
    }

    private static Object content(String content) {
        return content.length() < COMPRESSED_FROM ? content : gzip(content);
    }

    private static byte[] gzip(String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
