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

    /** @throws IOException when the frame is not a message, or its content is larger than allowed */
    Message read(Frame frame) throws IOException {
        try {
            return Message.builder(required(frame, FieldNames.TOPIC, String.class), content(frame))
                    .group(group)
                    .id(required(frame, FieldNames.ID, Long.class))
                    .dataId(text(frame.header(FieldNames.DATA_ID)))
                    .pubAppKey(text(frame.header(FieldNames.PUBLISHER)))
                    .user((Long) frame.header(FieldNames.USER_ID), text(frame.header(FieldNames.NICK)))
                    .publishedAt(instant(frame.header(FieldNames.PUBLISHED)))
                    .sentAt(instant(frame.header(FieldNames.SENT)))
                    .build();
        } catch (ClassCastException e) {
            throw new IOException("a data frame has a header of an unexpected type", e);
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

    /** Text as it is, bytes as gzip of UTF-8; the empty text arrives as null. */
    private String content(Frame frame) throws IOException {
        @Nullable Object content = frame.header(FieldNames.CONTENT);
        if (content == null) {
            return "";
        }
        return content.getClass() == byte[].class ? gunzip((byte[]) content) : (String) content;
    }

    private String gunzip(byte[] compressed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(compressed.length * 4);
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
