package dev.topaz.runtime.wire;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that is opened when its first byte is asked for. */
final class LateInputStream extends InputStream {
    /** Opens the stream. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private final Opening opening;
    private @Nullable InputStream opened;

    LateInputStream(Opening opening) {
        this.opening = opening;
    }

    @Override
    public int read() throws IOException {
        return opened().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return opened().read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }

    private InputStream opened() throws IOException {
        InputStream stream = opened;
        if (stream == null) {
            stream = opening.open();
            opened = stream;
        }
        return stream;
    }
}
