package dev.topaz.messages;

import dev.topaz.messages.frame.FrameEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The frames that confirm messages over one connection: they differ in the id alone, so that all else is encoded once. */
final class ConfirmationFrame {
    private final ByteBuffer template;
    private final int placeOfId;

    ConfirmationFrame(@Nullable String token) {
        byte[] zeros = FrameEncoder.encode(ClientFrames.confirm(token, 0));
        byte[] ones = FrameEncoder.encode(ClientFrames.confirm(token, -1));
        this.template = ByteBuffer.wrap(zeros).order(ByteOrder.LITTLE_ENDIAN);
        this.placeOfId = firstDifference(zeros, ones);
    }

    /** Returns the bytes of the frame; good until the next call. */
    byte[] of(long id) {
        template.putLong(placeOfId, id);
        return template.array();
    }

    private static int firstDifference(byte[] one, byte[] other) {
        int place = 0;
        while (one[place] == other[place]) {
            place++;
        }
        return place;
    }
}
