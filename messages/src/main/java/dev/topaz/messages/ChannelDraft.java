package dev.topaz.messages;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.protocols.Protocol;

/** RFC 6455 as the library has it, without extensions; a {@link FrameBatch} passes as it is. */
final class ChannelDraft extends Draft_6455 {
    ChannelDraft(int maxFrameSize) {
        super(Collections.emptyList(), Collections.<IProtocol>singletonList(new Protocol("")), maxFrameSize);
    }

    @Override
    public ByteBuffer createBinaryFrame(Framedata frame) {
        return frame instanceof FrameBatch ? ((FrameBatch) frame).encoded() : super.createBinaryFrame(frame);
    }

    /** Reads a frame, and reports one that is too large: the library only logs it. */
    @Override
    public List<Framedata> translateFrame(ByteBuffer bytes) throws InvalidDataException {
        try {
            return super.translateFrame(bytes);
        } catch (LimitExceededException e) {
            throw new InvalidDataException(
                    CloseFrame.TOOBIG,
                    "a frame is larger than " + getMaxFrameSize()
                            + " bytes; ConsumerOptions.maxMessageSize sets the limit",
                    e);
        }
    }

    /** Returns a copy; the library makes one for each connection. */
    @Override
    public Draft copyInstance() {
        return new ChannelDraft(getMaxFrameSize());
    }
}
