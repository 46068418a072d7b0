package dev.topaz.testkit.messages;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MessageKind;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;

/**
 * Reads custom headers of any type: clients in other languages send the kind of a frame, ids and times as text, or as
 * an integer of another size than the official client.
 */
final class HeaderValues {
    private HeaderValues() {}

    /** Returns a header as text; empty where it is missing. */
    static String text(Frame frame, String name) {
        Object value = frame.header(name);
        return value instanceof Date date
                ? Long.toString(date.getTime())
                : value instanceof String || value instanceof Number ? value.toString() : "";
    }

    /** Returns a header as a number; empty where it is missing or is not one. */
    static Optional<Long> number(Frame frame, String name) {
        try {
            return Optional.of(Long.valueOf(text(frame, name)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns the kind of a frame; empty where it is of none. */
    static Optional<MessageKind> kind(Frame frame) {
        return frame.is(FrameType.SEND)
                ? number(frame, FieldNames.KIND).flatMap(HeaderValues::kindOf)
                : Optional.empty();
    }

    private static Optional<MessageKind> kindOf(long code) {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.code() == code)
                .findAny();
    }
}
