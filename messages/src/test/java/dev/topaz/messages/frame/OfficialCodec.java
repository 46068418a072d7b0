package dev.topaz.messages.frame;

import com.taobao.api.internal.toplink.endpoint.Message;
import com.taobao.api.internal.toplink.endpoint.MessageIO;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;

/** The official SDK's encoder and decoder. */
final class OfficialCodec {
    /** The largest random frame fits; used by one thread. */
    private static final ByteBuffer BUFFER = ByteBuffer.allocate(1 << 20);

    private OfficialCodec() {}

    static byte[] encode(Frame frame) {
        Message message = new Message();
        message.protocolVersion = frame.version();
        message.messageType = (short) frame.typeCode();
        message.statusCode = frame.status();
        message.statusPhase = frame.statusPhrase();
        message.flag = frame.flag();
        message.token = frame.token();
        message.content = new LinkedHashMap<>(frame.headers());
        ByteBuffer buffer = BUFFER;
        buffer.clear();
        MessageIO.writeMessage(buffer, message);
        return Arrays.copyOf(buffer.array(), buffer.limit());
    }

    static Frame decode(byte[] bytes) {
        Message message = MessageIO.readMessage(ByteBuffer.wrap(bytes));
        Frame.Builder frame = Frame.builder(message.messageType)
                .version(message.protocolVersion)
                .status(message.statusCode)
                .statusPhrase(message.statusPhase)
                .flag(message.flag)
                .token(message.token);
        message.content.forEach(frame::header);
        return frame.build();
    }
}
