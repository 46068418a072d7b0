package dev.topaz.conformance;

import com.google.gson.JsonObject;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameDecoder;
import dev.topaz.messages.frame.FrameEncoder;
import dev.topaz.messages.frame.MalformedFrameException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the recorded frames of the official codec and writes them again; neither must depend on the JDK. */
final class RecordedFrames {
    private RecordedFrames() {}

    /** Returns for each frame its case, what it says, and the bytes that it is written as. */
    static List<String> read() throws IOException, MalformedFrameException {
        List<String> read = new ArrayList<>();
        for (JsonObject line : Recorded.lines("tmc-frames.jsonl")) {
            // There are no bytes where the official encoder refused a value.
            if (line.has("frameHex")) {
                Frame frame = FrameDecoder.decode(
                        ByteBuffer.wrap(bytes(line.get("frameHex").getAsString())));
                read.add(line.get("case").getAsString()
                        + ' '
                        + said(frame)
                        + ' '
                        + Arrays.toString(FrameEncoder.encode(frame)));
            }
        }
        return read;
    }

    private static String said(Frame frame) {
        TreeMap<String, String> headers = new TreeMap<>();
        frame.headers().forEach((name, value) -> headers.put(name, text(value)));
        String said = frame.version() + " " + frame.typeCode() + " " + frame.status() + " " + frame.statusPhrase() + " "
                + frame.flag() + " " + frame.token() + " " + headers;
        return said.replace("\r", "\\r").replace("\n", "\\n");
    }

    private static String text(@Nullable Object value) {
        if (value instanceof byte[]) {
            return Arrays.toString((byte[]) value);
        }
        return value instanceof Date ? String.valueOf(((Date) value).getTime()) : String.valueOf(value);
    }

    private static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }
}
