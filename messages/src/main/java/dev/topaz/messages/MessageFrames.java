package dev.topaz.messages;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads messages out of data frames. A header that is of another type than expected is an error of the frame. */
final class MessageFrames {
    private final String group;
    private final int maxContentSize;

    MessageFrames(String group, int maxContentSize) {
        this.group = group;
        this.maxContentSize = maxContentSize;
    }

    /**
     * Reads a message.
     *
     * @throws UnreadableContentException when the content cannot be decompressed, or is larger than allowed
     * @throws IOException when the frame is not a message
     */
    Message read(Frame frame) throws IOException {
        try {
            Message.Builder message = Message.builder(required(frame, FieldNames.TOPIC, String.class), "")
                    .group(group)
                    .id(required(frame, FieldNames.ID, Long.class))
                    .dataId(text(frame.header(FieldNames.DATA_ID)))
                    .pubAppKey(text(frame.header(FieldNames.PUBLISHER)))
                    .user((Long) frame.header(FieldNames.USER_ID), text(frame.header(FieldNames.NICK)))
                    .publishedAt(instant(frame.header(FieldNames.PUBLISHED)))
                    .sentAt(instant(frame.header(FieldNames.SENT)));
            return withContent(message, frame.header(FieldNames.CONTENT));
        } catch (ClassCastException e) {
            throw new IOException("a data frame has a header of an unexpected type", e);
        }
    }

    /** Adds the content: text as it is, bytes as gzip of UTF-8; an empty text arrives as null. */
    private Message withContent(Message.Builder message, @Nullable Object content) throws UnreadableContentException {
        if (content == null) {
            return message.build();
        }
        if (content.getClass() != byte[].class) {
            return message.content((String) content).build();
        }
        try {
            return message.content(gunzip((byte[]) content)).build();
        } catch (IOException e) {
            throw new UnreadableContentException(message.build(), e);
        }
    }

    private static <T> T required(Frame frame, String name, Class<T> type) throws IOException {
        @Nullable Object value = frame.header(name);
        if (value == null) {
            throw new IOException("a data frame has no header " + name);
        }
        return type.cast(value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : ((Date) value).toInstant();
    }

    private String gunzip(byte[] compressed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.min(compressed.length * 4L, maxContentSize));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (out.size() + read > maxContentSize) {
                    throw new IOException("the content of a message is larger than " + maxContentSize
                            + " bytes when it is decompressed; ConsumerOptions.maxMessageSize sets the limit");
                }
                out.write(buffer, 0, read);
            }
        }
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
