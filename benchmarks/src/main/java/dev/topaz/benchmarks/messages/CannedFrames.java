package dev.topaz.benchmarks.messages;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameDecoder;
import dev.topaz.messages.frame.FrameEncoder;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MessageKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Date;

/** The frames of the server: a message is encoded once, and differs from the next one in its id alone. */
final class CannedFrames {
    private static final int MAX_PIECE = 400;
    private static final String TOKEN = "a-token";
    /** Behind the kind of a frame, its last header, there is the end of the headers. */
    private static final int KIND_FROM_END = 3;

    private final byte[] message = webSocket(message(0));
    private final int placeOfId = Arrays.mismatch(message, webSocket(message(-1)));
    private final ByteBuffer piece =
            ByteBuffer.allocate(MAX_PIECE * message.length).order(ByteOrder.LITTLE_ENDIAN);

    /** Writes so many messages, with ids from the first on. */
    void write(OutputStream out, long first, long count) throws IOException {
        for (long id = first; id < first + count; id++) {
            if (piece.remaining() < message.length) {
                flush(out);
            }
            piece.putLong(piece.put(message).position() - message.length + placeOfId, id);
        }
        flush(out);
    }

    private void flush(OutputStream out) throws IOException {
        out.write(piece.array(), 0, piece.position());
        piece.clear();
    }

    /** Returns the acknowledgement of a connection. */
    static byte[] accepted(ByteBuffer connect) throws IOException {
        return webSocket(Frame.builder(FrameType.CONNECT_ACK)
                .flag(FrameDecoder.decode(connect).flag())
                .token(TOKEN)
                .build());
    }

    static boolean isConfirmation(ByteBuffer frame) {
        return frame.get(frame.limit() - KIND_FROM_END) == MessageKind.CONFIRM.code();
    }

    private static Frame message(long id) {
        return Frame.builder(FrameType.SEND)
                .token(TOKEN)
                .header(FieldNames.KIND, MessageKind.DATA.code())
                .header(FieldNames.ID, id)
                .header(FieldNames.TOPIC, "taobao_trade_TradeCreate")
                .header(FieldNames.CONTENT, "{\"tid\":2231958349,\"payment\":\"200.07\",\"buyer_nick\":\"abc\"}")
                .header(FieldNames.PUBLISHED, new Date(0))
                .header(FieldNames.PUBLISHER, "4272")
                .header(FieldNames.USER_ID, 123_456L)
                .build();
    }

    /** An unmasked binary frame of RFC 6455. */
    private static byte[] webSocket(Frame frame) {
        byte[] payload = FrameEncoder.encode(frame);
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 4);
        out.write(0x82);
        if (payload.length < 126) {
            out.write(payload.length);
        } else {
            out.write(126);
            out.write(payload.length >> 8);
            out.write(payload.length);
        }
        out.write(payload, 0, payload.length);
        return out.toByteArray();
    }
}
