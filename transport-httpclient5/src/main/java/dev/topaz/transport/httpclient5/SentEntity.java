package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.http.BodyReader;
import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.http.UnreadableBodyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** The body of one call, which knows how much of it the library has taken. */
final class SentEntity extends AbstractHttpEntity {
    private static final int PIECE = 16 * 1024;

    private final HttpBody body;
    private volatile Progress progress = Progress.CONNECTING;
    private volatile Optional<IOException> unreadable = Optional.empty();

    /** How far the call is. */
    enum Progress {
        CONNECTING("connecting to"),
        SENDING("sending to"),
        /** The library has the last bytes, and the server may have them. */
        WAITING("waiting for the answer of");

        private final String activity;

        Progress(String activity) {
            this.activity = activity;
        }

        String activity() {
            return activity;
        }

        boolean mayHaveArrived() {
            return this == WAITING;
        }
    }

    SentEntity(HttpBody body) {
        super((ContentType) null, null, !body.length().isPresent());
        this.body = body;
    }

    Progress progress() {
        return progress;
    }

    /** Returns why the body could not be read. */
    Optional<IOException> unreadable() {
        return unreadable;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        progress = Progress.SENDING;
        Optional<byte[]> bytes = body.bytes();
        if (bytes.isPresent() && bytes.get().length <= PIECE) {
            progress = Progress.WAITING;
            out.write(bytes.get());
        } else {
            writePieces(out);
        }
    }

    private void writePieces(OutputStream out) throws IOException {
        try (BodyReader reader = BodyReader.open(body)) {
            while (!reader.isAtEnd()) {
                byte[] piece = reader.next(PIECE);
                progress = reader.isAtEnd() ? Progress.WAITING : progress;
                out.write(piece);
            }
        } catch (UnreadableBodyException e) {
            unreadable = Optional.of(e);
            throw e;
        }
    }

    /** Returns true, because only a proxy that wants credentials gets a call again, and it has not passed the first one on. */
    @Override
    public boolean isRepeatable() {
        return body.bytes().isPresent();
    }

    @Override
    public long getContentLength() {
        OptionalLong length = body.length();
        return length.isPresent() ? length.getAsLong() : -1;
    }

    @Override
    public InputStream getContent() {
        return body.open();
    }

    @Override
    public boolean isStreaming() {
        return !isRepeatable();
    }

    @Override
    public void close() {}
}
